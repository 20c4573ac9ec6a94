using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>Tells operators where each booking of a class stands.</summary>
internal static class SeatTexts
{
    private const string Double =
        "The gym system has somebody else in this seat, too, who was booked later. Correct it there.";

    public static ImmutableArray<SeatState> Of(ClassSession session, Link link, PartnerSettings settings)
    {
        var (held, wanted) = (Roster.Held(link), Roster.Wanted(session, link, settings));
        return
        [
            .. from booking in session.Booked
               let client = Roster.ClientOf(session, booking.Member, link)
               let seat = settings.SeatOf(session, booking.Seat)
               let standing = StandingOf(client, seat, held)
               let isDouble = standing == SeatStanding.ToBeSeated && !wanted.Seats.ContainsKey(client!)
               select new SeatState(booking.Member, booking.Seat, standing, isDouble ? Double : Text(standing)),
        ];
    }

    private static SeatStanding StandingOf(string? client, int? seat, Roster held) =>
        seat is null ? SeatStanding.NoSeat
        : client is null ? SeatStanding.MemberUnknown
        : held.Seats.GetValueOrDefault(client, -1) == seat ? SeatStanding.Seated
        : held.Refused.GetValueOrDefault(client, -1) == seat ? SeatStanding.Refused
        : SeatStanding.ToBeSeated;

    private static string Text(SeatStanding standing) => standing switch
    {
        SeatStanding.Seated => "Spivi has the booking.",
        SeatStanding.ToBeSeated => "Spivi is told as soon as its limit allows.",
        SeatStanding.MemberUnknown =>
            "Spivi does not know the member yet. The booking goes as soon as it does; the member's own page says what it waits for.",
        SeatStanding.Refused =>
            "Spivi refused the seat; the class's last call says why. Free the seat at Spivi, then choose Sync for the class.",
        SeatStanding.NoSeat =>
            "The gym system told no seat that Spivi has. Book a seat there; its label must be a number of the seat plan.",
    };
}
