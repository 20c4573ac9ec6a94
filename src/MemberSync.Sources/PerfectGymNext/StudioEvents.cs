using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.PerfectGymNext;

/// <summary>Reads webhooks: who it is about, and at most when. What else there is to know is asked for.</summary>
internal static class StudioEvents
{
    private const int MostOfAType = 50;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static SourceReading Read(JsonElement json, SourceSetup setup)
    {
        var body = new Foreign(json);
        if (body.Whole("entityId") is not { } entity)
        {
            return new SourceReading.Rejected(["entityId: is not a number"]);
        }

        if (body.Text("uuid") is not { } uuid)
        {
            return new SourceReading.Rejected(["uuid: is missing, and events that come twice are known by it"]);
        }

        var read = body.List("payload").Select((one, i) => Read(one, entity, i == 0 ? uuid : $"{uuid}:{i}", setup)).ToList();
        if (read.Count == 0)
        {
            return new SourceReading.Rejected(["payload: is not a list with what happened"]);
        }

        var faults = read.Select(one => one.Fault).OfType<string>().ToImmutableArray();
        return faults.IsEmpty
            ? new SourceReading.Heard([.. read.Select(one => one.Event).OfType<SourceEvent>()])
            : new SourceReading.Rejected(faults);
    }

    private static (SourceEvent? Event, string? Fault) Read(Foreign one, long entity, string uuid, SourceSetup setup)
    {
        var type = one.Text("type");
        return type switch
        {
            null => (null, "payload.type: is missing"),
            "CUSTOMER_CREATED" or "CUSTOMER_UPDATED" or "CUSTOMER_DELETED" or "CONTRACT_CREATED" or "CONTRACT_UPDATED" =>
                (new SourceEvent.Ask(new SourceSubject(SubjectKind.Member, IdOf(entity))), null),
            "CUSTOMER_CHECKIN" => Visit(ChangeType.VisitCheckin, one, entity, ForeignIds.Event(setup, uuid), setup),
            "CUSTOMER_CHECKOUT" => Visit(ChangeType.VisitCheckout, one, entity, ForeignIds.Event(setup, uuid), setup),
            _ => (new SourceEvent.Nothing(type[..Math.Min(type.Length, MostOfAType)]), null),
        };
    }

    private static (SourceEvent? Event, string? Fault) Visit(
        ChangeType type, Foreign one, long entity, string eventId, SourceSetup setup)
    {
        if (one.Whole("timestamp") is not { } milliseconds
            || milliseconds < Earliest.ToUnixTimeMilliseconds() || milliseconds > Latest.ToUnixTimeMilliseconds())
        {
            return (null, "payload.timestamp: is not a time of this century in milliseconds since 1970");
        }

        if (!MemberId.TryParse(ForeignIds.Member(setup, IdOf(entity)), out var id))
        {
            return (null, "entityId: makes, with the setting memberPrefix before it, no id of a member");
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return (new SourceEvent.Told(new MemberChange(eventId, type, at, new Member { Id = id }, [])), null);
    }

    private static string IdOf(long entity) => entity.ToString(CultureInfo.InvariantCulture);
}
