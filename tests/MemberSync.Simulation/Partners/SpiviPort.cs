using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Spivi;
using MemberSync.Simulators.Spivi.Clients;
using MemberSync.Simulators.Spivi.Control;

namespace MemberSync.Simulation.Partners;

/// <summary>One site of the strict Spivi simulator, with two studios.</summary>
public sealed class SpiviPort : IPartnerPort
{
    private const string SiteId = "9001";

    private readonly SpiviSimulator _simulator = new(new SpiviOptions());

    private SpiviPort(DateTimeOffset now) => _simulator.Define(
        new SiteDefinition
        {
            SiteId = SiteId,
            SourceName = "acme",
            Password = "secret",
            TimeZone = "Europe/Zurich",
            Boxes = [new StudioBox("31", 30), new StudioBox("32", 20)],
            Instructors = ["lea@example.org"],
        },
        now);

    public Connection Connection { get; } = new(
        ConnectionId.Parse("spivi"),
        "spivi",
        Enabled: true,
        new Uri("https://api.spivi.com"),
        new Dictionary<string, string>
        {
            ["siteId"] = SiteId,
            ["timeZone"] = "Europe/Zurich",
            ["box.North"] = "31",
            ["box.South"] = "32",
            ["instructor.Lea"] = "lea@example.org",
        }.ToImmutableSortedDictionary(),
        ConnectionOptions.Default,
        MemberFilter.Everybody,
        SimulatedSecrets.Reference);

    public ImmutableSortedDictionary<string, string> Credentials { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("sourceName", "acme").Add("password", "secret");

    public (string Name, string Wrong) Spoiled => ("password", "wrong");

    public string AccountId => "clientId";

    public SiteCallsView Calls => _simulator.Calls(SiteId);

    public ImmutableArray<HeldPerson> People => [.. _simulator.Holds(SiteId).Clients.Select(Held)];

    // The site remembers nobody whom it let go; no story filters people at Spivi.
    public ImmutableArray<string> Former => [];

    // Nobody here has another's names.
    public IEnumerable<string> Defects => _simulator.Holds(SiteId).Clients
        .GroupBy(client => $"{client.Fields.GetValueOrDefault("FirstName")} {client.Fields.GetValueOrDefault("LastName")}")
        .Where(clients => clients.Count() > 1)
        .Select(clients => $"{clients.Key} is {clients.Count()} clients");

    public IEnumerable<string> RateFaults =>
        Math.Max(Calls.Rate.WorstIn60sStrict, Calls.Rate.WorstIn60sNight) is > 1 and var worst
        ? [$"{worst} calls in one second"]
        : [];

    public int MemberCalls => Calls.Total;

    public ImmutableArray<FaultCount> Faults => ((FaultsView)_simulator.View(SiteId, "faults")!).Faults;

    /// <summary>Who sits where in the classes that take place, as <see cref="ClassSource.Truth"/> tells it.</summary>
    public string Seats
    {
        get
        {
            var holds = _simulator.Holds(SiteId);
            var names = holds.Clients.ToDictionary(client => client.ClientId, client => client.Username);
            return string.Join('\n', holds.Events.Where(e => !e.IsCancelled)
                .OrderBy(e => e.Title.Length).ThenBy(e => e.Title, StringComparer.Ordinal)
                .Select(e => ClassSource.Line(e.Title, e.Seats.Select(s => (names[s.Key], s.Value)))));
        }
    }

    public static IPartnerPort Open(WorldOptions options) => new SpiviPort(options.Start);

    public void SetFaults(ImmutableArray<FaultRule> rules) => _simulator.SetFaults(SiteId, rules);

    public bool IsUnlimited(SimRequest request) => false;

    public SimResponse Handle(SimRequest request, TimeProvider time) => _simulator.Handle(request, time);

    // A client keeps the e-mail address under which it was added.
    public ImmutableSortedDictionary<string, string?> Wanted(Member member) => new Dictionary<string, string?>
    {
        ["first name"] = member.FirstName,
        ["last name"] = member.LastName,
        ["address"] = $"{member.Address?.Street} {member.Address?.Number}",
    }.ToImmutableSortedDictionary();

    private static HeldPerson Held(SiteClient client) => new(
        client.ClientId,
        [.. MembersOf(client)],
        new Dictionary<string, string?>
        {
            ["first name"] = client.Fields.GetValueOrDefault("FirstName"),
            ["last name"] = client.Fields.GetValueOrDefault("LastName"),
            ["address"] = client.Fields.GetValueOrDefault("Address"),
        }.ToImmutableSortedDictionary());

    // Spivi is told no id of ours; the people of these worlds have their number in their name.
    private static IEnumerable<string> MembersOf(SiteClient client) =>
        int.TryParse(client.Fields.GetValueOrDefault("LastName")?.Replace("Last", "", StringComparison.Ordinal), out var number)
            ? [Worlds.People.Id(number).ToString()]
            : [];
}
