using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Webhooks;

namespace MemberSync.Sources.Verifying;

/// <summary>
/// The settings by which a club says how its source signs, where that is not as the preset has it. What is malformed reads
/// as not set; <see cref="Faults"/> names it.
/// </summary>
internal static class SignatureSettings
{
    private const string Mode = "signature.mode";
    private const string Header = "signature.header";
    private const string Prefix = "signature.prefix";
    private const string Field = "signature.field";
    private const string Key = "signature.key";

    private const int ShortestSecret = 8;
    private const int MaxName = 100;

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = [Mode, Header, Prefix, Field, Key];

    public static SignatureRule Rule(SourceSetup setup, SignatureRule preset)
    {
        var settings = setup.Source.Settings;
        return new SignatureRule(
            settings.TryGetValue(Mode, out var name) && SignatureModes.TryParse(name, out var mode) ? mode : preset.Mode,
            settings.GetValueOrDefault(Header, preset.Header))
        {
            Prefix = settings.GetValueOrDefault(Prefix, preset.Prefix),
            Field = settings.GetValueOrDefault(Field, preset.Field ?? string.Empty) is { Length: > 0 } field ? field : null,
            IsKeyBase64 = settings.TryGetValue(Key, out var key) ? key == "base64" : preset.IsKeyBase64,
        };
    }

    /// <summary>What is wrong with the settings, and with secrets; no secret is shown.</summary>
    public static IEnumerable<string> Faults(SourceSetup setup, SignatureRule preset)
    {
        var settings = setup.Source.Settings;
        var rule = Rule(setup, preset);
        if (settings.TryGetValue(Mode, out var mode) && !SignatureModes.TryParse(mode, out _))
        {
            yield return $"settings.{Mode} is not known; use one of {string.Join(", ", SignatureModes.All)}";
        }

        if (rule.Mode != SignatureMode.StandardWebhooks && !IsHeader(rule.Header))
        {
            yield return $"settings.{Header} must name the header that holds the proof, such as X-Signature: "
                + $"1 to {MaxName} letters, digits and hyphens";
        }

        if (settings.TryGetValue(Key, out var key) && key is not ("text" or "base64"))
        {
            yield return $"settings.{Key} must be text, or base64 where the secret is base64 of the key's bytes";
        }

        for (var i = 0; i < setup.WebhookSecrets.Length; i++)
        {
            if (SecretFault(rule, setup.WebhookSecrets[i]) is { } fault)
            {
                yield return $"webhookSecrets[{i}]: {fault}";
            }
        }
    }

    private static string? SecretFault(SignatureRule rule, string secret) => rule.Mode switch
    {
        SignatureMode.StandardWebhooks =>
            WebhookSignature.IsSecret(secret) ? null : "write whsec_ and the base64 of 24 to 64 random bytes",
        _ when secret.Length < ShortestSecret => $"write at least {ShortestSecret} characters",
        _ => Proof.Key(rule, secret) is null ? "is not base64, and signature.key says that it is" : null,
    };

    private static bool IsHeader(string name) =>
        name.Length is > 0 and <= MaxName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
