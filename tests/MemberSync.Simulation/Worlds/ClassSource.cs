using System.Globalization;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Worlds;

/// <summary>A gym system with classes: what is true there, and the changes that tell of it, in order.</summary>
public sealed class ClassSource(int classes, int members, SeededRandom random)
{
    private const int Seats = 20;

    private static readonly DateTimeOffset Morning = new(2026, 4, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<int, SortedDictionary<int, int>> _seats =
        new(Enumerable.Range(0, classes).ToDictionary(i => i, _ => new SortedDictionary<int, int>()));

    private readonly HashSet<int> _cancelled = [];
    private readonly List<MemberChange> _changes = [];
    private int _events;

    public IReadOnlyList<MemberChange> Changes => _changes;

    public int Classes => classes;

    public int Bookings { get; private set; }

    /// <summary>Per class that takes place, its title and who sits where, with seats counted from zero.</summary>
    public string Truth => string.Join('\n', _seats
        .Where(seats => !_cancelled.Contains(seats.Key))
        .Select(seats => Line($"Ride {seats.Key}", seats.Value.Select(s => (Address(s.Key), s.Value - 1)))));

    public static string Line(string title, IEnumerable<(string Who, int Seat)> seats) =>
        $"{title}: {string.Join(' ', seats.OrderBy(seat => seat.Who, StringComparer.Ordinal).Select(s => $"{s.Who}={s.Seat}"))}";

    public static string Address(int member) => $"person{member}@example.org";

    public IEnumerable<MemberChange> Members => Enumerable.Range(0, members).Select(Member);

    public static MemberChange Member(int number) =>
        People.Told(ChangeType.MemberCreated, People.Person(number), Morning.AddHours(-1), $"member-{number}");

    public void TellClass(int number, string type = "class.created")
    {
        var start = Morning.AddDays(1 + (number / 5)).AddHours(number % 5);
        var location = number % 2 == 0 ? "North" : "South";
        Tell(type, $$"""
            "class": { "id": "ride-{{number}}", "title": "Ride {{number}}", "start": "{{start:yyyy-MM-ddTHH:mm:ssZ}}",
              "end": "{{start.AddMinutes(45):yyyy-MM-ddTHH:mm:ssZ}}", "location": "{{location}}", "instructor": "Lea" }
            """);
        if (type == "class.cancelled")
        {
            _cancelled.Add(number);
        }
    }

    /// <summary>Books a member who is not in the class yet, as long as a seat is free.</summary>
    public void Book(int number)
    {
        var others = Enumerable.Range(0, members).Where(i => !_seats[number].ContainsKey(i)).ToList();
        if (_seats[number].Count < Math.Min(Seats, members))
        {
            Bookings++;
            Seat(number, others[random.Next(others.Count)]);
        }
    }

    public void Move(int number)
    {
        if (_seats[number].Count is > 0 and < Seats)
        {
            Seat(number, Anyone(number));
        }
    }

    public void Cancel(int number)
    {
        if (_seats[number].Count > 0)
        {
            var member = Anyone(number);
            _seats[number].Remove(member);
            Tell("booking.cancelled", $$""" "booking": { "class": "ride-{{number}}", "member": "{{People.Id(member)}}" } """);
        }
    }

    private int Anyone(int number) => _seats[number].Keys.ElementAt(random.Next(_seats[number].Count));

    private void Seat(int number, int member)
    {
        var free = Enumerable.Range(1, Seats).Except(_seats[number].Values).ToList();
        var seat = _seats[number][member] = free[random.Next(free.Count)];
        Tell("booking.created", $$"""
            "booking": { "class": "ride-{{number}}", "member": "{{People.Id(member)}}", "seat": "{{seat}}" }
            """);
    }

    private void Tell(string type, string subject)
    {
        var at = Morning.AddSeconds(++_events).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        _changes.Add(Read(
            $$"""{ "eventId": "class-event-{{_events}}", "type": "{{type}}", "occurredAt": "{{at}}", {{subject}} }"""));
    }

    private static MemberChange Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ((ChangeReading.Taken)ChangeReader.Read(document.RootElement)).Change;
    }
}
