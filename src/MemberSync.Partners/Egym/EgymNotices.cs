using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>
/// Reads eGym's webhooks. The secret that the webhook was registered with comes as <c>x-api-key</c>; there is no
/// signature (published).
/// </summary>
internal static class EgymNotices
{
    private const int LongestKind = 50;

    public static PartnerNotice Read(IncomingNotice notice, ImmutableSortedDictionary<string, string> credentials)
    {
        var given = notice.Header("x-api-key");
        if (credentials.GetValueOrDefault(EgymAccess.WebhookSecret) is not { Length: > 0 } secret || !IsSame(given, secret))
        {
            return new PartnerNotice.Unproven();
        }

        return Parse(notice.Body) switch
        {
            { Type: "MEMBERSHIP_DELETE", AccountId: { } account } when AccountIds.Fits(account) =>
                new PartnerNotice.AccountGone(account),
            { Type: { Length: > 0 and <= LongestKind } kind } when kind.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') =>
                new PartnerNotice.Nothing(kind),
            _ => new PartnerNotice.Unreadable("a notice is an object with accountId, timestamp and type"),
        };
    }

    // In the same time whatever is given, so that nobody finds the secret letter by letter.
    private static bool IsSame(string given, string secret) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static WireNotice? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, EgymReplyJson.Default.WireNotice);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
