using System.Collections.Immutable;
using MemberSync.Demo.Classes;
using MemberSync.Demo.Partner;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Outcome;

/// <summary>How far the timetable is, as the service and the partner tell it.</summary>
/// <param name="Classes">By id.</param>
/// <param name="Seats">What the partner gave.</param>
/// <param name="Trained">Members of whom the service knows what they did in the class that is over.</param>
/// <param name="Members">How many members the service counts on the connection.</param>
internal sealed record ClassStanding(
    ImmutableSortedDictionary<string, ClassReading> Classes,
    ImmutableHashSet<SeatTaken> Seats,
    ImmutableHashSet<string> Trained,
    int Members)
{
    public int Seated => Classes.Values.Sum(one => one.Bookings.Count(booking => booking.State == Booking.Seated));
}
