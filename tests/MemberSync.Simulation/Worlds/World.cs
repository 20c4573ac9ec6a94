using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Gyms;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Threads;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;

namespace MemberSync.Simulation.Worlds;

/// <summary>
/// One club, its partners, a store, and hub processes that come and go: everything on one thread and one seed.
/// </summary>
public sealed class World
{
    public static readonly ClubId Club = ClubId.Parse("northclub");

    /// <summary>The connection of the stories that are Mywellness's own.</summary>
    public static readonly ConnectionId Connection = MywellnessPort.Id;

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
        _random = new SeededRandom(options.Seed);
        Time = new SimulatedTime(options.Start);
        _thread = new VirtualThread(Time);
        _weather = new StoreWeather(options, _random.Fork("weather"), Time, Faults);
        Store = new ModelStore(Time, _random.Fork("store").NextBits()) { Faults = _weather };
        Steps = new StepLog(Time, options.Crashes) { Reader = options.Reader };
        Partners = [.. options.Partners.Select((open, i) =>
            new PartnerModel(Time, _random.Fork(i == 0 ? "partner" : $"partner {i}"), open(options)))];
        _connection = Settings(Partner);
        Secrets = new SimulatedSecrets(Partners.ToDictionary(p => p.Port.Connection.Id.ToString(), p => p.Port.Credentials));
        _processes = new HubProcess?[options.Processes];
        _postman = _random.Fork("postman");
        SetFaults(options.Rates);
        Source = new SourceModel(this);
        Operator = new OperatorModel(this);
    }

    public SimulatedTime Time { get; }

    public FaultCounts Faults { get; } = new();

    /// <summary>What the processes called a person for.</summary>
    public Alerts Alerts { get; } = new();

    public ModelStore Store { get; }

    public StepLog Steps { get; }

    /// <summary>The partners that the club is connected to. Default Mywellness alone.</summary>
    public ImmutableArray<PartnerModel> Partners { get; }

    /// <summary>The first partner.</summary>
    public PartnerModel Partner => Partners[0];

    /// <exception cref="InvalidCastException">The first partner is another one.</exception>
    public MywellnessPort Mywellness => (MywellnessPort)Partner.Port;

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
                null, TheClub with { RegistrationMode = _options.Registration, SyncPolicy = Policy }, [], CancellationToken.None);
            foreach (var partner in Partners)
            {
                await SaveAsync(Settings(partner), []);
            }

            if (_options.IsUncounted)
            {
                ImmutableArray<Write> counts = [.. this.KeysOf("count|").Select(key => new Write.Delete(key))];
                await Store.CommitAsync(new Commit($"{Club}", counts, []), CancellationToken.None);
            }

            if (_options.HasGym)
            {
                await Gym.ConnectAsync(this);
            }

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

    private SyncPolicy Policy => Partners.Length > 1 ? SyncPolicy.Multiple : SyncPolicy.Single;

    private Connection Settings(PartnerModel partner) => _options.Adjust(partner.Port.Connection with
    {
        Enabled = _options.ConnectionEnabled,
        Options = ConnectionOptions.Default with { RemovalGuard = _options.Guard },
    });

    private Task SaveConnectionAsync(Func<Connection, Connection> change, ImmutableArray<Message> messages) =>
        SaveAsync(_connection = change(_connection), messages);

    private async Task SaveAsync(Connection connection, ImmutableArray<Message> messages)
    {
        var directory = Directory();
        var club = await directory.FindAsync(Club, CancellationToken.None);
        var partner = Catalog().Find(connection.Partner);
        var version = club!.Connection(connection.Id)?.Version ?? string.Empty;
        var after = new ConnectionView(club.Club, connection, partner, version);
        await directory.TrySaveAsync(club, after, messages, CancellationToken.None);
    }

    private ClubDirectory Directory() => new(Store, Catalog(), Time);

    private SimulatedPartners Catalog() =>
        new(Time, _ => throw new InvalidOperationException(), Mutation.None);

    private void SetFaults(FaultRates rates)
    {
        foreach (var partner in Partners)
        {
            partner.SetFaults(rates);
        }
    }

    public static Club TheClub { get; } =
        new(Club, "North Club", "Europe/Zurich", SyncPolicy.Single, RegistrationMode.ApproveAndCreate, null);

    /// <summary>
    /// Sends a change as a source does that repeats until it is told that the change was taken: each time to a process
    /// that lives, whatever became of the last.
    /// </summary>
    public async Task<IntakeOutcome> SendAsync(MemberChange change)
    {
        RepeatLater(change);
        return await SendOnceAsync(change);
    }

    /// <summary>Sends only whom a change is about, until it is taken.</summary>
    public Task HearAsync(int number) => TellAsync(async hub =>
    {
        await hub.Sources.HearAsync(Club, number);
        return IntakeOutcome.Taken;
    });

    private Task<IntakeOutcome> SendOnceAsync(MemberChange change) => TellAsync(hub => _options.Mutation.TakeAsync(
        hub, () => hub.Intake.TakeAsync(Club, change, CancellationToken.None), change.EventId));

    private async Task<IntakeOutcome> TellAsync(Func<HubProcess, Task<IntakeOutcome>> tell)
    {
        while (true)
        {
            if (LivingHub is { } hub)
            {
                var taking = TakeAsync(hub, tell);
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
            ["F15 refused as over the limit"] = Partners.Sum(partner => partner.ForeignRefusals),
        };
        foreach (var (kind, hits) in Partners.SelectMany(partner => partner.Hits))
        {
            var name = $"F16-F18 partner {kind}";
            all[name] = all.GetValueOrDefault(name) + hits;
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
        SetFaults(FaultRates.None);
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

    private static async Task<IntakeOutcome?> TakeAsync(HubProcess hub, Func<HubProcess, Task<IntakeOutcome>> tell)
    {
        try
        {
            return await tell(hub);
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
            number, name, gate, Store, Store, Partners, Secrets, ClockOf(name), Time, _random.Fork(name), _options.Mutation, Alerts)
        {
            People = Source,
            IsAsking = _options.HasGym,
        };
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
