using System.Collections.Immutable;

namespace MemberSync.Demo.Classes;

/// <summary>One class of the demo's gym.</summary>
/// <param name="Title">No other class has it.</param>
internal sealed record GymClass(
    string Id, string Title, DateTimeOffset Start, DateTimeOffset End, ImmutableArray<Booking> Bookings)
{
    /// <summary>Those whom the partner knows, and therefore has to seat.</summary>
    public IEnumerable<Booking> ToBeSeated => Bookings.Where(booking => booking.Expected == Booking.Seated);
}
