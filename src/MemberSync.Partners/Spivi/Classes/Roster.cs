using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>
/// Which client has which seat in a class, as text <c>50117=11 50118!12</c>; with the mark, Spivi refused the seat, and
/// it is not asked for again until a seat is freed, the booking changes, or an operator syncs. The text is stored.
/// </summary>
/// <param name="Seats">By client, those that Spivi gave.</param>
/// <param name="Refused">By client, those that it refused.</param>
internal sealed record Roster(
    ImmutableSortedDictionary<string, int> Seats, ImmutableSortedDictionary<string, int> Refused)
{
    public static Roster Empty { get; } =
        new(ImmutableSortedDictionary<string, int>.Empty, ImmutableSortedDictionary<string, int>.Empty);

    /// <summary>What Spivi acknowledged last.</summary>
    public static Roster Held(Link link) => link.Acknowledged.TryGetValue(Facet.Bookings, out var text)
        ? Parse(Acknowledgement.Original(text))
        : Empty;

    /// <summary>What the gym system says, of those whom Spivi knows; of two in one seat, the one told last.</summary>
    public static Roster Wanted(ClassSession session, Link link, PartnerSettings settings)
    {
        var seats = ImmutableSortedDictionary.CreateBuilder<string, int>();
        var byTime = session.Booked.OrderByDescending(b => session.Bookings[b.Member.ToString()].ToldAt);
        foreach (var (member, label) in byTime)
        {
            if (ClientOf(session, member, link) is { } client
                && settings.SeatOf(session, label) is { } seat
                && !seats.ContainsValue(seat))
            {
                seats.TryAdd(client, seat);
            }
        }

        return new Roster(seats.ToImmutable(), Empty.Refused);
    }

    /// <summary>The member's number at Spivi; null as long as Spivi does not know the member.</summary>
    public static string? ClientOf(ClassSession session, MemberId member, Link link) =>
        session.Guests.GetValueOrDefault(member, Guest.Unknown).Id(link.Connection, ClientIds.ClientId);

    public static Roster Parse(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(
        Empty,
        (roster, entry) => entry.Split('=') is [var client, var seat]
            ? roster.Seat(client, Number(seat))
            : roster.Refuse(entry[..entry.IndexOf('!', StringComparison.Ordinal)], Number(entry[(entry.IndexOf('!', StringComparison.Ordinal) + 1)..])));

    public Roster Seat(string client, int seat) =>
        new(Seats.SetItem(client, seat), Refused.Remove(client));

    public Roster Refuse(string client, int seat) => this with { Refused = Refused.SetItem(client, seat) };

    /// <summary>Without the client. What was refused may be had now.</summary>
    public Roster Leave(string client) => new(Seats.Remove(client), Empty.Refused);

    public override string ToString() => string.Join(
        ' ',
        Seats.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}={s.Value}"))
            .Concat(Refused.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}!{s.Value}"))));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
