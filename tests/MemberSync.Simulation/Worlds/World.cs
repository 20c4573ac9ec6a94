using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Threads;
using MemberSync.Simulators.Mywellness;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;

namespace MemberSync.Simulation.Worlds;

/// <summary>
/// One club, one facility, a store, and hub processes that come and go: everything on one thread and one seed.
/// </summary>
public sealed class World
{
    public static readonly ClubId Club = ClubId.Parse("northclub");
    public static readonly ConnectionId Connection = ConnectionId.Parse("mywellness");

    public const string Password = "correct horse";

    private const string FacilityUrl = "northclub";
    private const string ApiKey = "0d8f6c1e-7a55-4a0e-9a51-2c1f1d6f0001";
    private const string ApplicationId = "3b6b0c44-9e6e-4c6e-8a1b-5f0f3b7d2002";

    private static readonly ImmutableSortedDictionary<string, string> Credentials = new Dictionary<string, string>
    {
        ["apiKey"] = ApiKey,
        ["username"] = "integration@example.org",
        ["password"] = Password,
    }.ToImmutableSortedDictionary();

    private readonly WorldOptions _options;
    private readonly SeededRandom _random;
    private readonly VirtualThread _thread;
    private readonly HubProcess?[] _processes;
    private readonly StoreWeather _weather;
    private readonly SeededRandom _postman;
    private Connection _connection;
    private int _started;

    public World(WorldOptions options)
    {
        _options = options;
        _connection = options.Adjust(TheConnection with
        {
            Enabled = options.ConnectionEnabled,
            Options = ConnectionOptions.Default with { RemovalGuard = options.Guard },
        });
        _random = new SeededRandom(options.Seed);
        Time = new SimulatedTime(options.Start);
        _thread = new VirtualThread(Time);
        _weather = new StoreWeather(options, _random.Fork("weather"), Time, Faults);
        Store = new ModelStore(Time, _random.Fork("store").NextBits()) { Faults = _weather };
        Steps = new StepLog(Time, options.Crashes) { Reader = options.Reader };
        var facility = Facility with { KnownPeople = options.KnownPeople };
        Partner = new PartnerModel(Time, _random.Fork("partner"), facility, options.TokenLife, options.PartnerServesAssumed);
        Secrets = new SimulatedSecrets(Credentials);
        _processes = new HubProcess?[options.Processes];
        _postman = _random.Fork("postman");
        Partner.SetFaults(options.Rates);
        Source = new SourceModel(this);
        Operator = new OperatorModel(this);
    }

    public static FacilityDefinition Facility => new()
    {
        FacilityUrl = FacilityUrl,
        FacilityId = "6a1b0c44-9e6e-4c6e-8a1b-5f0f3b7d1001",
        ApiKey = ApiKey,
        ApplicationId = ApplicationId,
        Username = "integration@example.org",
        Password = Password,
    };

    public SimulatedTime Time { get; }

    public FaultCounts Faults { get; } = new();

    /// <summary>What the processes called a person for.</summary>
    public Alerts Alerts { get; } = new();

    public ModelStore Store { get; }

    public StepLog Steps { get; }

    public PartnerModel Partner { get; }

    public SimulatedSecrets Secrets { get; }

    public int Deaths => _options.Crashes.Deaths;

    public Mutation Mutation => _options.Mutation;

    public SourceModel Source { get; }

    public OperatorModel Operator { get; }

    /// <summary>A process that lives, or null while none does.</summary>
    public HubProcess? LivingHub => Array.Find(_processes, process => process is { Gate.IsDead: false });

    /// <summary>Runs a story in this world, from the first process to the end of the story.</summary>
    public void Run(Func<World, Task> story) => _thread.Run(
        async () =>
        {
            // The club is there before the first process: its setting up is not what the stories are about.
            await Directory().TrySaveAsync(
                null, TheClub with { RegistrationMode = _options.Registration }, [], CancellationToken.None);
            await SaveConnectionAsync(connection => connection, []);
            for (var i = 0; i < _processes.Length; i++)
            {
                Start(i);
            }

            _weather.Enabled = true;
            await story(this);
        },
        _options.Start + _options.Limit);

    /// <summary>Enables the connection, with a message that is to follow.</summary>
    public Task EnableConnectionAsync(Message message) => SaveConnectionAsync(c => c with { Enabled = true }, [message]);

    /// <summary>Stores the connection's settings anew, so that every process connects anew.</summary>
    public Task TouchConnectionAsync() => SaveConnectionAsync(c => c with { Enabled = true }, []);

    /// <summary>Stores other settings, with the look at everybody that follows them.</summary>
    public Task ChangeConnectionAsync(Func<Connection, Connection> change) =>
        SaveConnectionAsync(change, [Review.Start(Club, Connection)]);

    private async Task SaveConnectionAsync(Func<Connection, Connection> change, ImmutableArray<Message> messages)
    {
        var connection = _connection = change(_connection);
        var directory = Directory();
        var club = await directory.FindAsync(Club, CancellationToken.None);
        var partner = Partners().Find(connection.Partner);
        var version = club!.Connection(connection.Id)?.Version ?? string.Empty;
        var after = new ConnectionView(club.Club, connection, partner, version);
        await directory.TrySaveAsync(club, after, messages, CancellationToken.None);
    }

    private ClubDirectory Directory() => new(Store, Partners(), Time);

    private SimulatedPartners Partners() =>
        new(Time, () => throw new InvalidOperationException(), Mutation.None);

    public static Club TheClub { get; } =
        new(Club, "North Club", "Europe/Zurich", SyncPolicy.Single, RegistrationMode.ApproveAndCreate, null);

    public static Connection TheConnection { get; } = new(
        Connection,
        "mywellness",
        Enabled: true,
        new Uri("https://api.mywellness.com"),
        new Dictionary<string, string> { ["facilityUrl"] = FacilityUrl, ["applicationId"] = ApplicationId }.ToImmutableSortedDictionary(),
        ConnectionOptions.Default,
        MemberFilter.Everybody,
        SimulatedSecrets.Reference);

    /// <summary>
    /// Sends a change as a source does that repeats until it is told that the change was taken: each time to a process
    /// that lives, whatever became of the last.
    /// </summary>
    public async Task<IntakeOutcome> SendAsync(MemberChange change)
    {
        RepeatLater(change);
        return await SendOnceAsync(change);
    }

    private async Task<IntakeOutcome> SendOnceAsync(MemberChange change)
    {
        while (true)
        {
            if (LivingHub is { } hub)
            {
                var taking = TakeAsync(hub, change);
                if (await Task.WhenAny(taking, hub.Gate.Died) == taking && await taking is { } outcome)
                {
                    return outcome;
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(1), Time);
        }
    }

    /// <summary>Every fault that struck, those of the partner and the processes included.</summary>
    public IReadOnlyDictionary<string, long> FaultsOfAllKinds()
    {
        var all = new SortedDictionary<string, long>(Faults.ByKind.ToDictionary(), StringComparer.Ordinal)
        {
            ["F1-F2 process died"] = Deaths,
            ["F15 refused as over the limit"] = Partner.ForeignRefusals,
        };
        foreach (var (kind, hits) in Partner.Hits)
        {
            all[$"F16-F18 partner {kind}"] = hits;
        }

        return all;
    }

    /// <summary>From now on the store does not answer for a while.</summary>
    public void TakeStoreDown(TimeSpan span) => _weather.TakeDown(span);

    /// <summary>From now on nothing goes wrong any more.</summary>
    public void EndFaults()
    {
        _weather.Enabled = false;
        _options.Crashes.Enabled = false;
        Partner.SetFaults(FaultRates.None);
        Steps.Note("faults end");
    }

    // Again and late: an event that was taken has no second effect, and an old one no effect at all.
    private async void RepeatLater(MemberChange change)
    {
        if (_postman.Chance(_options.Rates.SourceRepeats))
        {
            Faults.Add("F22 event told again");
            await Task.Delay(TimeSpan.FromSeconds(_postman.Next(600)), Time);
            await SendOnceAsync(change);
        }
    }

    private async Task<IntakeOutcome?> TakeAsync(HubProcess hub, MemberChange change)
    {
        try
        {
            return await _options.Mutation.TakeAsync(
                hub, () => hub.Intake.TakeAsync(Club, change, CancellationToken.None), change.EventId);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private void Start(int slot)
    {
        var number = ++_started;
        var name = $"hub{number}";
        var gate = new Gate(name, Steps);
        var around = new HubSurroundings(
            number, name, gate, Store, Store, Partner, Secrets, ClockOf(name), Time, _random.Fork(name), _options.Mutation, Alerts);
        _processes[slot] = new HubProcess(around);
        Steps.Note($"{name} starts");
        Faults.Add("processes started");
        Watch(_processes[slot]!.RunAsync());
        RestartAfterDeath(slot, gate);
    }

    private ProcessClock ClockOf(string name)
    {
        var wrong = (2 * _random.Fork($"{name} clock").NextDouble()) - 1;
        return new ProcessClock(Time, new SkewedTime(Time, _options.Rates.ClockSkew * wrong));
    }

    private async void RestartAfterDeath(int slot, Gate gate)
    {
        await gate.Died;
        await Task.Delay(_options.RestartAfter, Time);
        Start(slot);
    }

    private static async void Watch(Task process) => await process;
}
