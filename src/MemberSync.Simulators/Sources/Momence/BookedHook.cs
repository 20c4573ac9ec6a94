using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Sources.Hooks;
using MemberSync.Simulators.Sources.Momence.House;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>
/// Writes and signs the one webhook that Momence documents: the text of what happened inside of a JSON object.
/// </summary>
internal sealed class BookedHook(string secret, HookSignature signature)
{
    public const string Event = "session.booked";

    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SignedHook Of(SpotBooking booking, long session, DateTimeOffset now)
    {
        var text = new JsonObject
        {
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
            ["event"] = Event,
            ["payload"] = new JsonObject
            {
                ["sessionId"] = session,
                ["sessionBookingId"] = booking.Id,
                ["payingMemberId"] = booking.Member.Id,
                ["targetMemberId"] = booking.Member.Id,
            },
        }.ToJsonString(Relaxed);
        var headers = ImmutableDictionary<string, string>.Empty.Add("x-webhook-signature", Sign(text));
        return new SignedHook(headers, new JsonObject { ["payload"] = text }.ToJsonString(Relaxed));
    }

    private string Sign(string text)
    {
        var (key, bytes) = (Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text));
        return signature switch
        {
            HookSignature.HmacSha256Hex => Convert.ToHexStringLower(HMACSHA256.HashData(key, bytes)),
            HookSignature.HmacSha256Base64 => Convert.ToBase64String(HMACSHA256.HashData(key, bytes)),
        };
    }
}
