using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using MemberSync.Core.Classes;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>What the answers to calls for classes mean.</summary>
internal static class ClassAnswers
{
    // One class is one workout, or a few where somebody changed the machine.
    private const int MostWorkouts = 20;

    private static readonly ImmutableSortedDictionary<string, string> NoIds =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The answer to a call that went well.</summary>
    public static PartnerAnswer Of(PartnerCall call, Reply reply, PartnerSettings settings)
    {
        var endpoint = call.Step.Endpoint;
        return endpoint == SpiviEndpoints.GetEvents ? Found(call, reply, settings)
            : endpoint == SpiviEndpoints.AddEvent ? Added(reply)
            : endpoint == SpiviEndpoints.GetMetrics ? new PartnerAnswer.Done(NoIds) { Metrics = Metrics(call, reply) }
            : new PartnerAnswer.Done(NoIds);
    }

    /// <summary>
    /// The answer to a call that was refused. One seat keeps back no other: what Spivi does not give is noted and left
    /// out, and whom it does not take off is taken for gone.
    /// </summary>
    public static PartnerAnswer OfRefusal(PartnerCall call, PartnerAnswer.Refused refused, Reply reply)
    {
        var (endpoint, about) = (call.Step.Endpoint, call.Step.About);
        return endpoint == SpiviEndpoints.AddClients
            ? new PartnerAnswer.LeftOut($"the seat of client {about}: {refused.Detail}") { Holds = Refuse(call) }
            : endpoint == SpiviEndpoints.GetMetrics
                ? new PartnerAnswer.LeftOut($"the metrics of client {about}: {refused.Detail}") { Holds = call.Step.Tells }
            : endpoint == SpiviEndpoints.RemoveClients
                ? new PartnerAnswer.LeftOut($"the leaving of client {about}: {refused.Detail}") { Holds = call.Step.Tells }
            : AnswerReading.IsUnknown(reply) ? new PartnerAnswer.Absent(MissingId(call))
            : refused;
    }

    /// <summary>Whom a call about one client is about.</summary>
    public static MemberId GuestOf(PartnerCall call) => call.Member.Class!.Booked
        .Select(booking => booking.Member)
        .First(member => Roster.ClientOf(call.Member.Class, member, call.Link) == call.Step.About);

    private static ClassMetrics? Metrics(PartnerCall call, Reply reply)
    {
        var session = call.Member.Class!;
        ImmutableArray<Workout> workouts = [.. reply.All("Workout").Take(MostWorkouts).Select(Workout)];
        return workouts.IsEmpty
            ? null
            : new ClassMetrics(GuestOf(call), call.Member.Id.ClassName, session.Title, session.Start!.Value, workouts);
    }

    private static Workout Workout(XElement told) => new(
        Number(told, "Calories"),
        Number(told, "TotalSEP"),
        Number(told, "TotalWPP"),
        Number(told, "AvgHR"),
        Number(told, "AvgSpeed"),
        Number(told, "MaxSpeed"),
        Number(told, "Distance"),
        Reply.TextOf(told, "DistanceUnits") is { Length: <= 20 } units ? units : null);

    private static decimal? Number(XElement told, string name) => decimal.TryParse(
        Reply.TextOf(told, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableSortedDictionary<Facet, string> Refuse(PartnerCall call)
    {
        var client = call.Step.About!;
        var seat = Roster.Parse(call.Step.Tells[Facet.Bookings]).Seats[client];
        return Holds(Roster.Held(call.Link).Refuse(client, seat));
    }

    private static PartnerAnswer Found(PartnerCall call, Reply reply, PartnerSettings settings)
    {
        var terms = EventTerms.Parse(call.Step.Tells[Facet.Profile]);
        var zone = settings.Zone() ?? TimeZoneInfo.Utc;
        var asked = call.Link.Ids.GetValueOrDefault(ClassPlan.EventId);
        var found = reply.All("Event").FirstOrDefault(e => Reply.TextOf(e, "IsCancelled") is not "1"
            && ClientIds.IsClientId(Reply.TextOf(e, "EventID"))
            && (asked is null ? IsOf(e, terms, zone) : Reply.TextOf(e, "EventID") == asked));
        return found is null
            ? new PartnerAnswer.Absent(MissingId(call))
            : new PartnerAnswer.Done(NoIds.Add(ClassPlan.EventId, Reply.TextOf(found, "EventID")!))
            {
                Holds = Holds(Seats(found, Known(call, settings))),
            };
    }

    private static PartnerAnswer Added(Reply reply) =>
        reply.All("EventID").Select(id => id.Value.Trim()).FirstOrDefault(ClientIds.IsClientId) is { } id
            ? new PartnerAnswer.Done(NoIds.Add(ClassPlan.EventId, id))
            : new PartnerAnswer.Lost("an answer without the event's number");

    private static bool IsOf(XElement found, EventTerms terms, TimeZoneInfo zone) =>
        Reply.TextOf(found, "Title") == terms.Title
        && StudioTime.IsSame(Reply.TextOf(found, "StartDateTime"), terms.Start, zone);

    // Whom the hub never seated is the studio's own guest, and none of our business.
    private static ImmutableHashSet<string> Known(PartnerCall call, PartnerSettings settings) =>
    [
        .. Roster.Held(call.Link).Seats.Keys,
        .. Roster.Parse(call.Link.Unsure.GetValueOrDefault(Facet.Bookings, string.Empty)).Seats.Keys,
        .. Roster.Wanted(call.Member.Class!, call.Link, settings).Seats.Keys,
    ];

    private static Roster Seats(XElement found, ImmutableHashSet<string> known) =>
        Reply.All(found, "BookedClient").Aggregate(Roster.Empty, (roster, booked) =>
            Reply.TextOf(booked, "ClientID") is { } client && known.Contains(client)
            && int.TryParse(Reply.TextOf(booked, "SeatID"), NumberStyles.None, CultureInfo.InvariantCulture, out var seat)
                ? roster.Seat(client, seat)
                : roster);

    private static ImmutableSortedDictionary<Facet, string> Holds(Roster roster) =>
        ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Bookings, roster.ToString());

    // Not known by its number: the number is forgotten. Not known by its time: it was never made.
    private static string? MissingId(PartnerCall call) =>
        call.Link.Ids.ContainsKey(ClassPlan.EventId) ? ClassPlan.EventId : null;
}
