using System.Collections.Immutable;
using MemberSync.Demo.People;

namespace MemberSync.Demo.Classes;

/// <summary>The classes of the demo's gym: one that is under way, and those of the next days.</summary>
internal sealed record Timetable(ImmutableArray<GymClass> Classes)
{
    /// <summary>Where all of them take place, and how many may come.</summary>
    public const string Location = "Studio 1";

    public const int Seats = 24;

    public const string Instructor = "Lea";

    private const int Regulars = 18;
    private const int Guests = 9;

    // Neighbours keep a place free between them.
    private const int SeatStep = 2;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(45);

    // In hours after the midnight before the class that is under way.
    private static readonly ImmutableArray<(string Title, double Hours)> Coming =
    [
        ("Sunrise Ride", 24 + 5),
        ("Ride 45", 24 + 16),
        ("Lunch Sprint", 48 + 10.25),
        ("Power Ride", 48 + 16.5),
        ("Endurance Ride", 72 + 8),
    ];

    /// <summary>The one that takes place while it is looked at.</summary>
    public GymClass UnderWay => Classes[0];

    public IEnumerable<Booking> Bookings => Classes.SelectMany(one => one.Bookings);

    /// <summary>Calls that no service could do without: each class is made, each guest seated, and asked for once.</summary>
    public int LeastCalls => Classes.Length + Classes.Sum(one => one.ToBeSeated.Count()) + UnderWay.ToBeSeated.Count();

    /// <summary>The same people and the same end give the same classes.</summary>
    /// <param name="there">The people with what must have become of them at the partner.</param>
    /// <param name="end">When the class that is under way ends: a whole minute.</param>
    public static Timetable Of(Population there, DateTimeOffset end)
    {
        var midnight = end - end.TimeOfDay;
        var known = there.People.Where(person => person is { Kind: PersonKind.Ordinary, HasAccount: true }).Take(Regulars).ToList();
        var unknown = there.People.Where(person => !person.IsSent).Take(1);
        var coming = Coming.Select((one, i) => Class(one.Title, midnight.AddHours(one.Hours), Booked(known, i + 1)));
        return new Timetable([Class("Late Ride", end - Length, Booked(known, 0)), .. WithLast(coming, unknown)]);
    }

    private static GymClass Class(string title, DateTimeOffset start, IEnumerable<Booking> bookings) =>
        new(title.ToLowerInvariant().Replace(' ', '-'), title, start, start + Length, [.. bookings]);

    // Each class has other guests, and most of them go to several.
    private static IEnumerable<Booking> Booked(List<Person> known, int number) => Enumerable
        .Range(0, Math.Min(Guests, known.Count))
        .Select(i => new Booking(known[((number * Guests / 2) + i) % known.Count], 1 + (SeatStep * i) + (number % SeatStep)));

    // The partner does not know this person yet, and the class's page says so.
    private static IEnumerable<GymClass> WithLast(IEnumerable<GymClass> classes, IEnumerable<Person> unknown) => classes
        .Select((one, i) => i > 0 ? one : one with { Bookings = [.. one.Bookings, .. unknown.Select(p => new Booking(p, Seats))] });
}
