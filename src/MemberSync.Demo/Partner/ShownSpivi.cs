using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Demo.Classes;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using MemberSync.Simulators.Spivi;

namespace MemberSync.Demo.Partner;

/// <summary>
/// Spivi: it knows people by their e-mail addresses, asks for no date of birth, and takes one call a second in all. Sites
/// have numbers.
/// </summary>
internal sealed class ShownSpivi : ShownPartner
{
    private const string Add = "AddClient";
    private const int CallsPerMember = 2; // Who is asked for is not there, and is added.
    private const int CallsPerMinute = 60;

    private const string Box = "31";
    private const string Instructor = "lea@example.org";
    private const string TimeZone = "Europe/Zurich";

    // Not a secret: it opens a simulator on this machine.
    private const string Password = "demo-password-of-the-site";

    public override string Name => "spivi";

    public override string Title => "Spivi";

    public override string Busiest => Add;

    public override (int Day, int Night) Limits => (CallsPerMinute, CallsPerMinute);

    public override ImmutableArray<ShownBudget> Budgets { get; } =
        [new("site", "All calls", [.. Enum.GetNames<SpiviAction>()])];

    // Any digits do, as long as another club has others.
    public override string FacilityOf(string club) => $"9{club.Sum(letter => letter):D6}";

    public override object Facility(string name, Population population) =>
        new SiteDefinition
        {
            SiteId = name,
            SourceName = "demo",
            Password = Password,
            TimeZone = TimeZone,
            Boxes = [new StudioBox(Box, Timetable.Seats)],
            Instructors = [Instructor],
        };

    public override JsonObject Connection(Uri simulator, string facility) => new()
    {
        ["partner"] = Name,
        ["enabled"] = true,
        ["address"] = simulator.ToString(),
        ["settings"] = new JsonObject
        {
            ["siteId"] = facility,
            ["timeZone"] = TimeZone,
            [$"box.{Timetable.Location}"] = Box,
            [$"instructor.{Timetable.Instructor}"] = Instructor,
            ["metricsDelayMinutes"] = "1", // So that nobody has to wait for what was done.
        },
        ["credentials"] = new JsonObject { ["sourceName"] = "demo", ["password"] = Password },
    };

    public override Person Expect(Person person)
    {
        var missing = person.Expected.Missing.Remove("dateOfBirth");
        return !missing.IsEmpty ? person with { Kind = PersonKind.Incomplete, Expected = Expectation.Incomplete(missing) }
            : person.Kind == PersonKind.Twin ? person
            : person with { Kind = PersonKind.Ordinary, Expected = Expectation.Enabled };
    }

    public override Population Settle(Population there, IReadOnlyDictionary<string, ListedMember> members) =>
        OneOfEachAddress(there, members);

    // Spivi keeps no id of the gym system's: the address tells whose client it is.
    public override AccountsReading Accounts(JsonElement shown, Population there)
    {
        var holders = there.People
            .Where(person => person.HasAccount)
            .ToDictionary(person => person.Email!, person => person.Id, StringComparer.OrdinalIgnoreCase);
        var clients = shown.GetProperty("clients").EnumerateArray()
            .Select(client => client.GetProperty("username").GetString()!)
            .Select(address => new AccountSummary(holders.GetValueOrDefault(address), WasKnownBefore: false, CreateCalls: 1));
        return new AccountsReading([.. clients], []);
    }

    public override bool HasClasses => true;

    public override ImmutableHashSet<SeatTaken> Seats(JsonElement shown)
    {
        var guests = shown.GetProperty("clients").EnumerateArray().ToDictionary(
            client => client.GetProperty("clientId").GetString()!,
            client => client.GetProperty("username").GetString()!.ToLowerInvariant());
        return
        [
            .. from one in shown.GetProperty("events").EnumerateArray()
               from seat in one.GetProperty("seats").EnumerateObject()
               select new SeatTaken(one.GetProperty("title").GetString()!, guests[seat.Name], seat.Value.GetInt32() + 1),
        ];
    }

    public override int LeastCalls(Population population) =>
        CallsPerMember * population.People.Count(person => person.HasAccount);

    public override TimeSpan Least(int calls, DateTimeOffset start) => TimeSpan.FromSeconds(Math.Max(0, calls - 1));
}
