using MemberSync.Demo.Classes;
using MemberSync.Demo.Partner;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Outcome;

/// <summary>Judges what became of the timetable. Pure.</summary>
/// <param name="members">How many people the gym has.</param>
internal sealed class ClassVerdict(Timetable timetable, int members)
{
    private const string InStep = "Enabled";

    /// <summary>What is not as it must be yet.</summary>
    public IEnumerable<string> Of(ClassStanding standing) =>
    [
        .. timetable.Classes.SelectMany(one => OfClass(one, standing.Classes[one.Id])),
        .. OfSeats(standing),
        .. timetable.UnderWay.ToBeSeated
            .Where(booking => !standing.Trained.Contains(booking.Guest.Id))
            .Select(booking => $"{booking.Guest.Id}: what was done in {timetable.UnderWay.Id} is not known"),
        .. standing.Members == members
            ? Array.Empty<string>()
            : [$"{standing.Members} members are counted instead of {members}, since there are classes"],
    ];

    private static IEnumerable<string> OfClass(GymClass one, ClassReading found)
    {
        if (found.Status != InStep)
        {
            yield return $"{one.Id}: expected {InStep}, found {found.Status}, reason: {found.Reason ?? "none"}";
        }

        var states = found.Bookings.ToDictionary(booking => booking.Member, booking => booking.State, StringComparer.Ordinal);
        foreach (var booking in one.Bookings.Where(booking => states.GetValueOrDefault(booking.Guest.Id) != booking.Expected))
        {
            var state = states.GetValueOrDefault(booking.Guest.Id, "no booking");
            yield return $"{one.Id}: {booking.Guest.Id}: expected {booking.Expected}, found {state}";
        }
    }

    private IEnumerable<string> OfSeats(ClassStanding standing)
    {
        var wanted = timetable.Classes
            .SelectMany(one => one.ToBeSeated.Select(booking => Seat(one, booking)))
            .ToHashSet();
        return
        [
            .. wanted.Except(standing.Seats).Select(seat => $"the partner did not give {seat}"),
            .. standing.Seats.Except(wanted).Select(seat => $"the partner gave {seat}"),
        ];
    }

    // Partners compare addresses without regard to case.
    private static SeatTaken Seat(GymClass one, Booking booking) =>
        new(one.Title, booking.Guest.Email.ToLowerInvariant(), booking.Seat);
}
