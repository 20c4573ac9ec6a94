using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Threads;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;

namespace MemberSync.Simulation.Spivi;

/// <summary>One club with a site at Spivi and one hub process at a time: everything on one thread and one seed.</summary>
public sealed class SpiviWorld
{
    private static readonly ConnectionId Connection = ConnectionId.Parse("spivi");
    private static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(20);

    private static readonly Connection Settings = World.TheConnection with
    {
        Id = Connection,
        Partner = "spivi",
        Address = new Uri("https://api.spivi.test"),
        Settings = new Dictionary<string, string>
        {
            ["siteId"] = SpiviWire.SiteId,
            ["timeZone"] = "Europe/Zurich",
            ["box.North"] = "31",
            ["box.South"] = "32",
            ["instructor.Lea"] = "lea@example.org",
        }.ToImmutableSortedDictionary(),
    };

    private static readonly ImmutableSortedDictionary<string, string> Credentials = new Dictionary<string, string>
    {
        ["sourceName"] = "acme",
        ["password"] = "secret",
    }.ToImmutableSortedDictionary();

    private readonly SeededRandom _random;
    private readonly SimulatedSecrets _secrets = new(Credentials);
    private readonly CrashPlan _crashes;
    private readonly StepLog _steps;
    private HubProcess? _hub;
    private int _started;

    /// <param name="deathRate">How often a step of the hub is its last, 0 to 1.</param>
    public SpiviWorld(SeededRandom random, double deathRate = 0)
    {
        _random = random;
        Store = new ModelStore(Time, random.Fork("store").NextBits());
        Partner = new SpiviWire(Time, random.Fork("partner"));
        _crashes = new CrashPlan([], random.Fork("deaths"), deathRate);
        _steps = new StepLog(Time, _crashes);
    }

    public SimulatedTime Time { get; } = new(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero));

    public ModelStore Store { get; }

    public SpiviWire Partner { get; }

    public int Deaths => _crashes.Deaths;

    public void Run(Func<SpiviWorld, Task> story) => new VirtualThread(Time).Run(
        async () =>
        {
            var directory = Directory();
            await directory.TrySaveAsync(null, World.TheClub, [], CancellationToken.None);
            var club = await directory.FindAsync(World.Club, CancellationToken.None);
            var view = new ConnectionView(World.TheClub, Settings, Partners().Find("spivi"), string.Empty);
            await directory.TrySaveAsync(club!, view, [], CancellationToken.None);
            Start();
            await story(this);
        },
        Time.GetUtcNow().AddDays(9));

    /// <summary>Sends a change as a source does that repeats until it is told that the change was taken.</summary>
    public async Task SendAsync(MemberChange change)
    {
        while (true)
        {
            if (_hub is { Gate.IsDead: false } hub)
            {
                var taking = hub.Intake.TakeAsync(World.Club, change, CancellationToken.None);
                if (await Task.WhenAny(taking, hub.Gate.Died) == taking)
                {
                    await taking;
                    return;
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(1), Time);
        }
    }

    /// <summary>The keys of stored rows that begin so.</summary>
    public IReadOnlyList<string> RowsOf(string prefix) =>
        [.. Store.RowsOf(World.Club.ToString()).Select(row => row.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];

    /// <summary>From now on nothing goes wrong any more.</summary>
    public void EndFaults()
    {
        _crashes.Enabled = false;
        Partner.SetFaults();
    }

    /// <summary>Waits until the seats at Spivi are these, at most so long; returns those that they are.</summary>
    public async Task<string> SeatsAsync(string expected, TimeSpan most)
    {
        var until = Time.GetUtcNow() + most;
        while (Partner.Seats != expected && Time.GetUtcNow() < until)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), Time);
        }

        return Partner.Seats;
    }

    private ClubDirectory Directory() => new(Store, Partners(), Time);

    private SimulatedPartners Partners() => new(Time, () => throw new InvalidOperationException(), Mutation.None);

    private void Start()
    {
        var name = $"hub{++_started}";
        var gate = new Gate(name, _steps);
        var around = new HubSurroundings(
            _started, name, gate, Store, Store, Partner, _secrets, new ProcessClock(Time, Time), Time, _random.Fork(name), Mutation.None, new Alerts());
        _hub = new HubProcess(around);
        Watch(_hub.RunAsync());
        RestartAfterDeath(gate);
    }

    private async void RestartAfterDeath(Gate gate)
    {
        await gate.Died;
        await Task.Delay(RestartAfter, Time);
        Start();
    }

    private static async void Watch(Task process) => await process;
}
