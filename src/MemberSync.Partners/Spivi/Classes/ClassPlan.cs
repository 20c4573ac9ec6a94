using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>
/// What a class's link to Spivi needs next: the event, then its seats, one client a call. Whoever leaves or moves goes
/// before anybody comes, so that seats are free when they are asked for.
/// </summary>
internal sealed class ClassPlan(ClassSession session, Link link, PartnerSettings settings, DateTimeOffset now)
{
    public const string EventId = "eventId";

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    private static readonly Plan Nothing = new Plan.Settled();

    private readonly EventTerms? _terms = EventTerms.Of(session, settings);
    private readonly Roster _held = Roster.Held(link);

    public Plan Next()
    {
        var isOver = session.End <= now;
        return link.Removal != Removal.None || _terms is null
            ? Find() ?? (isOver ? null : Cancel()) ?? Nothing
            : Find() ?? (isOver ? null : Event(_terms) ?? Seats()) ?? Metrics() ?? Nothing;
    }

    private bool HasEvent => link.Ids.ContainsKey(EventId);

    // After a lost answer, or when everything is to be sent again, Spivi is asked what it holds.
    private Plan.Call? Find()
    {
        var isMarked = HasEvent && link.Acknowledged.TryGetValue(Facet.Bookings, out var held)
            && Acknowledgement.IsToBeRepeated(held);
        if (!link.InDoubt && !isMarked)
        {
            return null;
        }

        // What was on its way may have been made, although the class is another by now.
        var terms = HasEvent ? Told() : link.Unsure.GetValueOrDefault(Facet.Profile) ?? Told() ?? _terms?.ToString();
        return terms is null
            ? null
            : Call(SpiviEndpoints.GetEvents, NoFacets.Add(Facet.Profile, terms).Add(Facet.Bookings, _held.ToString()));
    }

    private Plan.Call? Cancel() => HasEvent ? Call(SpiviEndpoints.CancelEvent, NoFacets) with { Removes = true } : null;

    private Plan.Call? Event(EventTerms terms) =>
        !HasEvent ? Call(SpiviEndpoints.AddEvent, NoFacets.Add(Facet.Profile, terms.ToString()).Add(Facet.Bookings, string.Empty))
        : Told() != terms.ToString() ? Cancel() // No operation changes an event: it is made anew.
        : null;

    private Plan? Seats()
    {
        var wanted = Roster.Wanted(session, link, settings).Seats;
        if (_held.Seats.Keys.FirstOrDefault(client => !IsHeld(wanted, client)) is { } leaving)
        {
            return Call(SpiviEndpoints.RemoveClients, Seated(_held.Leave(leaving)), leaving);
        }

        foreach (var (client, seat) in wanted.Where(w => !_held.Seats.ContainsKey(w.Key)))
        {
            if (_held.Refused.GetValueOrDefault(client, -1) != seat)
            {
                return Call(SpiviEndpoints.AddClients, Seated(_held.Seat(client, seat)), client);
            }
        }

        return IsAnyoneAwaited ? new Plan.Later(SpiviEndpoints.AddClients, null) : null;
    }

    // One client a call, once the class is over and the machines have told all.
    private Plan? Metrics()
    {
        var told = link.Acknowledged.GetValueOrDefault(Facet.Metrics, string.Empty);
        var fetched = Acknowledgement.Original(told).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var missing = session.Booked
            .Where(booking => UsernameOf(booking.Member) is not null)
            .Select(booking => Roster.ClientOf(session, booking.Member, link))
            .FirstOrDefault(client => client is not null && _held.Seats.ContainsKey(client) && !fetched.Contains(client));
        if (!HasEvent || missing is null)
        {
            return null;
        }

        var ready = session.End!.Value + settings.MetricsDelay();
        return ready > now
            ? new Plan.Later(SpiviEndpoints.GetMetrics, ready)
            : Call(SpiviEndpoints.GetMetrics, NoFacets.Add(Facet.Metrics, string.Join(' ', fetched.Append(missing))), missing);
    }

    private string? UsernameOf(MemberId member) =>
        session.Guests.GetValueOrDefault(member, Guest.Unknown).Id(link.Connection, ClientIds.Username);

    // Those whom Spivi does not know yet; their own links see to that.
    private bool IsAnyoneAwaited => session.Booked.Any(booking =>
        settings.SeatOf(session, booking.Seat) is not null && Roster.ClientOf(session, booking.Member, link) is null);

    private bool IsHeld(ImmutableSortedDictionary<string, int> wanted, string client) =>
        wanted.TryGetValue(client, out var seat) && seat == _held.Seats[client];

    private string? Told() =>
        link.Acknowledged.TryGetValue(Facet.Profile, out var told) ? Acknowledgement.Original(told) : null;

    private static ImmutableSortedDictionary<Facet, string> Seated(Roster roster) =>
        NoFacets.Add(Facet.Bookings, roster.ToString());

    private static Plan.Call Call(
        Endpoint endpoint, ImmutableSortedDictionary<Facet, string> tells, string? about = null) =>
        new(endpoint, tells) { AtOnce = true, About = about };
}
