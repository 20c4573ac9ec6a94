using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Webhook;

/// <summary>Verifies a request as Standard Webhooks asks a receiver to, by this program's own code.</summary>
internal static class Signature
{
    private const string Prefix = "whsec_";
    private const double ToleranceSeconds = 300;

    /// <summary>Why the request is not taken for the sender's, or null when it is.</summary>
    public static string? Fault(SimRequest request, IEnumerable<string> secrets, DateTimeOffset now)
    {
        var (id, timestamp, given) =
            (request.Header("webhook-id"), request.Header("webhook-timestamp"), request.Header("webhook-signature"));
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(given))
        {
            return "webhook-id, webhook-timestamp and webhook-signature are needed";
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((now - DateTimeOffset.UnixEpoch).TotalSeconds - seconds) > ToleranceSeconds)
        {
            return "webhook-timestamp is more than 5 minutes off";
        }

        var text = Encoding.UTF8.GetBytes($"{id}.{timestamp}.{request.Body}");
        var expected = secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), text))}");
        return given.Split(' ').Intersect(expected, StringComparer.Ordinal).Any() ? null : "no signature fits";
    }

    public static bool IsSecret(string secret) =>
        secret.StartsWith(Prefix, StringComparison.Ordinal)
        && Convert.TryFromBase64String(secret[Prefix.Length..], new byte[secret.Length], out var length)
        && length is >= 24 and <= 64;

    private static byte[] KeyOf(string secret) => Convert.FromBase64String(secret[Prefix.Length..]);
}
