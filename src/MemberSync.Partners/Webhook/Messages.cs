using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Webhook;

/// <summary>The bodies of messages, in the form that Standard Webhooks recommends, and their ids. Pure.</summary>
internal static class Messages
{
    private const char Separator = '\u001f';

    /// <summary>SHA-256 of what would be told, in base 64. Stored: another text for the same would send everybody again.</summary>
    public static string Fingerprint(Member member, PartnerSettings settings) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Told(member, settings).ToJsonString())));

    public static Message Ping(PartnerConnection connection, DateTimeOffset now)
    {
        var id = $"ping_{now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";
        return new Message(id, Envelope(WebhookEndpoints.Ping, connection, now, [new("data", new JsonObject())]));
    }

    public static Message Of(PartnerCall call, PartnerConnection connection, DateTimeOffset now) => new(
        $"msg_{Id(call, connection)}",
        Envelope(
            call.Step.Endpoint,
            connection,
            now,
            [
                new("sequence", call.Link.Sequence),
                new("member", call.Member.Id.ToString()),
                new("externalId", call.Link.Ids.GetValueOrDefault(WebhookPlan.ExternalId)),
                new("data", Content(call, connection.Settings)),
            ]));

    private static JsonObject Envelope(
        Endpoint type, PartnerConnection connection, DateTimeOffset now, IEnumerable<KeyValuePair<string, JsonNode?>> rest) => new(
        [
            new("type", type.Name),
            new("timestamp", Moment(now)),
            new("club", connection.Club.ToString()),
            .. rest,
        ]);

    private static JsonObject Content(PartnerCall call, PartnerSettings settings)
    {
        if (call.Step.Visit is { } visit)
        {
            var at = call.Link.Visits.First(known => known.EventId == visit).At;
            return new JsonObject { ["eventId"] = visit, ["at"] = Moment(at) };
        }

        return call.Step.Removes ? new JsonObject { ["erase"] = IsErasure(call) } : Told(call.Member, settings);
    }

    private static JsonObject Told(Member member, PartnerSettings settings) =>
        FieldMapping.Apply(settings.Photos ? member : member with { PhotoUrl = null }, settings.Values);

    private static bool IsErasure(PartnerCall call) => call.Link.Removal == Removal.Erasure;

    // The same for every repeat of a message and for no other: a visit is told once, whatever is told in between, and
    // everything else is named by the first of the calls that tell it.
    private static string Id(PartnerCall call, PartnerConnection connection)
    {
        var told = call.Step.Visit ?? call.Link.Flight?.First.ToString(CultureInfo.InvariantCulture);
        string?[] parts =
        [
            connection.Club.ToString(), connection.Connection.ToString(), call.Member.Id.ToString(), call.Step.Endpoint.Name,
            told, IsErasure(call) ? "erase" : null,
        ];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, parts)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
