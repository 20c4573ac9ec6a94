using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Identity;
using MemberSync.Engine.Ports;

namespace MemberSync.Secrets.KeyVault;

/// <summary>Says what went wrong with a vault in codes: whatever it answers may repeat what it was sent.</summary>
internal static class VaultFailures
{
    private const int MaxCode = 60;

    /// <summary>True for failures that have their cause outside this program: network, vault, rights, odd answer.</summary>
    public static bool IsOutside(Exception failure, CancellationToken caller) => failure switch
    {
        // A time-out looks like a cancellation.
        OperationCanceledException => !caller.IsCancellationRequested,
        // What the pipeline throws after several tries.
        AggregateException all => all.InnerExceptions.All(one => IsOutside(one, caller)),
        RequestFailedException or AuthenticationFailedException or HttpRequestException or IOException => true,
        // Odd answers, as the client library finds them; and somebody else than the vault who asks for its token.
        JsonException or FormatException or ArgumentException or InvalidOperationException => true,
        _ => false,
    };

    /// <summary>Without the failure itself, whose text is the vault's.</summary>
    public static StoreUnavailableException Translate(Exception failure) => new(
        failure is RequestFailedException { Status: 403 }
            ? $"The key vault refuses: {Reason(failure)}. Give the app's identity the role Key Vault Secrets Officer "
                + "on the vault, and let the vault's firewall admit the app."
            : $"The key vault did not answer: {Reason(failure)}.");

    /// <summary>The innermost code of an answer, such as <c>SecretDisabled</c>; null when there is none.</summary>
    public static string? InnerCode(RequestFailedException answer)
    {
        try
        {
            var error = JsonNode.Parse(answer.GetRawResponse()?.Content?.ToString() ?? "{}")?["error"];
            return Code((string?)error?["innererror"]?["code"] ?? (string?)error?["code"]);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Reason(Exception failure) => failure switch
    {
        RequestFailedException { Status: > 0 } answered => $"{answered.Status} {InnerCode(answered)}".TrimEnd(),
        RequestFailedException { InnerException: { } inner } => Reason(inner),
        AggregateException { InnerExceptions: [.., var last] } => Reason(last),
        AuthenticationFailedException => "this process got no token for it; check its managed identity",
        HttpRequestException http => $"connection failed: {http.HttpRequestError}",
        OperationCanceledException => "no answer in time",
        _ => failure.GetType().Name,
    };

    private static string? Code(string? code) =>
        code is { Length: > 0 and <= MaxCode } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
}
