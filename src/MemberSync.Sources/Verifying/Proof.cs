using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Webhooks;

namespace MemberSync.Sources.Verifying;

/// <summary>
/// Checks that a webhook comes from who holds one of the secrets. Looks at raw bytes; how long it takes does not tell
/// which secret came close, nor how close. Pure.
/// </summary>
internal static class Proof
{
    public static bool Holds(
        SignatureRule rule, IncomingNotice webhook, ImmutableArray<string> secrets, DateTimeOffset now) => rule.Mode switch
        {
            SignatureMode.StandardWebhooks => IsStandard(webhook, secrets, now),
            SignatureMode.SharedSecret => IsShared(Given(rule, webhook), secrets),
            SignatureMode.HmacSha256Hex or SignatureMode.HmacSha256Base64 or SignatureMode.HmacSha1Hex =>
                IsSigned(rule, webhook, secrets),
        };

    /// <summary>The key's bytes; null when the text is none.</summary>
    public static byte[]? Key(SignatureRule rule, string secret)
    {
        var key = rule.IsKeyBase64 ? Base64(secret) : Encoding.UTF8.GetBytes(secret);
        return key is { Length: > 0 } ? key : null;
    }

    private static bool IsStandard(IncomingNotice webhook, ImmutableArray<string> secrets, DateTimeOffset now)
    {
        var message = new SignedMessage(
            webhook.Header(WebhookSignature.IdHeader),
            webhook.Header(WebhookSignature.TimestampHeader),
            webhook.Header(WebhookSignature.SignatureHeader),
            webhook.Body);
        return WebhookSignature.Verify(message, secrets, now);
    }

    private static bool IsShared(string given, ImmutableArray<string> secrets)
    {
        // Hashes have one length: how long a secret is shows in no time either.
        var hash = Hash(given);
        var holds = false;
        foreach (var secret in secrets.Where(secret => secret.Length > 0))
        {
            holds |= CryptographicOperations.FixedTimeEquals(Hash(secret), hash);
        }

        return holds;
    }

    private static bool IsSigned(SignatureRule rule, IncomingNotice webhook, ImmutableArray<string> secrets)
    {
        var given = rule.Mode == SignatureMode.HmacSha256Base64 ? Base64(Given(rule, webhook)) : Hex(Given(rule, webhook));
        var signed = rule.Field is null ? webhook.Body : SignedField.Find(webhook.Body, rule.Field);
        if (given is null || signed is not { } text)
        {
            return false;
        }

        var holds = false;
        foreach (var key in secrets.Select(secret => Key(rule, secret)).OfType<byte[]>())
        {
            holds |= CryptographicOperations.FixedTimeEquals(Sign(rule.Mode, key, text.Span), given);
        }

        return holds;
    }

    // A header that is there twice reads as both, parted by a comma, and is neither.
    private static string Given(SignatureRule rule, IncomingNotice webhook)
    {
        var text = webhook.Header(rule.Header).Trim();
        return text.StartsWith(rule.Prefix, StringComparison.OrdinalIgnoreCase) ? text[rule.Prefix.Length..] : text;
    }

    private static byte[] Sign(SignatureMode mode, byte[] key, ReadOnlySpan<byte> text) => mode == SignatureMode.HmacSha1Hex
#pragma warning disable CA5350 // Some gym systems sign so and not otherwise; HMAC-SHA1 has not been broken.
        ? HMACSHA1.HashData(key, text)
#pragma warning restore CA5350
        : HMACSHA256.HashData(key, text);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static byte[]? Hex(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit)
        ? Convert.FromHexString(text)
        : null;

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
