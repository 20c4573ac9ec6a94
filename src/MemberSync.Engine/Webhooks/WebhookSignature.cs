using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MemberSync.Engine.Webhooks;

/// <summary>
/// Webhooks signed as Standard Webhooks 1.0.0 says: HMAC-SHA256 over <c>id.timestamp.body</c>, the body as its raw
/// bytes. A receiver takes any of its secrets and any of the signatures sent. Pure.
/// </summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";
    private const int MinSecret = 24;
    private const int MaxSecret = 64;
    private const int MaxSignatures = 20;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether the text is a secret: <c>whsec_</c> and base64 of 24 to 64 bytes.</summary>
    public static bool IsSecret(string text) => Decode(text) is not null;

    /// <param name="now">Its timestamp may lie 5 minutes to either side.</param>
    public static bool Verify(SignedMessage message, IEnumerable<string> secrets, DateTimeOffset now)
    {
        if (message.Id.Length == 0 || !IsRecent(message.Timestamp, now))
        {
            return false;
        }

        var given = message.Signatures.Split(' ', MaxSignatures + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxSignatures)
            .Where(signature => signature.StartsWith(Version, StringComparison.Ordinal))
            .Select(signature => Base64(signature[Version.Length..]) ?? [])
            .ToImmutableArray();

        // No early end: how long it takes does not tell which secret or signature came close.
        var matches = false;
        foreach (var secret in secrets.Select(Decode).OfType<byte[]>())
        {
            var expected = Sign(secret, message);
            foreach (var signature in given)
            {
                matches |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return matches;
    }

    /// <summary>The signature that a sender with this secret sends.</summary>
    /// <exception cref="FormatException">The text is no secret.</exception>
    public static string Sign(string secret, SignedMessage message) =>
        Version + Convert.ToBase64String(
            Sign(Decode(secret) ?? throw new FormatException("Not a webhook secret."), message));

    private static byte[] Sign(byte[] secret, SignedMessage message)
    {
        byte[] text = [.. Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}."), .. message.Body.Span];
        return HMACSHA256.HashData(secret, text);
    }

    private static bool IsRecent(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((now - DateTimeOffset.UnixEpoch).TotalSeconds - seconds) <= Tolerance.TotalSeconds;

    private static byte[]? Decode(string secret) =>
        secret.StartsWith(SecretPrefix, StringComparison.Ordinal)
        && Base64(secret[SecretPrefix.Length..]) is { Length: >= MinSecret and <= MaxSecret } bytes
            ? bytes
            : null;

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
