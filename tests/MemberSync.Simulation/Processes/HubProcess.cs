using System.Collections.Immutable;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Links;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Preview;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Telemetry;
using MemberSync.Engine.Wakes;
using MemberSync.Simulation.Mutants;
using MemberSync.Testing.Chance;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Simulation.Processes;

/// <summary>One instance of the real hub: the engine as it is, with simulated surroundings and its own end.</summary>
public sealed class HubProcess
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CountEvery = TimeSpan.FromMinutes(15);

    private readonly TimeProvider _time;
    private readonly Mutation _mutation;
    private readonly Sweep _sweep;
    private readonly Census _census;
    private readonly DryRun _dryRun;
    private readonly bool _isAsking;
    private readonly ImmutableArray<QueueLoop> _loops;

    public HubProcess(HubSurroundings around)
    {
        Gate = around.Gate;
        _time = around.Clock.Time;
        _mutation = around.Mutation;
        var gated = new GatedStore(around.Store, around.Queue, Gate, around.Clock);
        (Store, var work) = _mutation.Storage(gated, gated);
        var store = Store;
        var random = around.Random;
        var partners = new SimulatedPartners(
            _time,
            connection => _mutation.Network(new GatedHandler(around.PartnerAt(connection.Address), Gate, around.TrueTime)),
            _mutation);
        var workers = new WorkerRegistry();
        var waker = new Waker(store, new WakeBoard(_time), workers, _time);
        var options = new WorkerOptions { Owner = around.Owner, ClockError = () => around.Clock.Error };
        Clubs = new ClubDirectory(store, partners, _time);
        var secrets = new ClubSecrets(around.Secrets, store, NullLogger<ClubSecrets>.Instance);
        Clients = new PartnerClients(secrets);
        var gate = new RemovalGate(store, _time, new AlertLog<RemovalGate>(around.Alerts));
        var commits = new LinkCommits(store, waker, gate, _time);
        Intake = new ChangeIntake(store, Clubs, commits, _time, random);
        Operations = new LinkOperations(store, commits, _time, random);
        OptIns = new OptIns(store, commits, _time, random);
        People = new PeopleShelf(store, new SequentialIds(around.Number), _time);
        Matches = new MatchReader(store, People, _time);
        Linker = new MatchLinker(store, commits, _time, random);
        MatchUndo = new MatchUndo(store, commits, _time, random);
        Check = new ConnectionCheck(store, waker, options, _time, new SequentialIds(around.Number), NullLogger<ConnectionCheck>.Instance);
        var dispatcher = new Dispatcher(
            store, Clubs, Clients, workers, waker, options, gate, _time, random, new AlertLog<Dispatcher>(around.Alerts));
        var forgetting = new ConnectionForgetting(store, secrets, Clubs, NullLogger<ConnectionForgetting>.Instance);
        Removals = new ConnectionRemovals(store, Clubs);
        var aside = new SetAsideShelf(store, _time, NullLogger<SetAsideShelf>.Instance);
        Erasures = new Erasures(store, commits, _time, random);
        var erasing = new ErasureSweep(store, new Traces(store, People, aside), _time, NullLogger<ErasureSweep>.Instance);
        _sweep = new Sweep(store, Clubs, waker, Removals, erasing, _time);
        var states = new StateCounts(store, _time, NullLogger<StateCounts>.Instance);
        _census = new Census(Clubs, states, aside, new Gauges(_time), NullLogger<Census>.Instance);
        var walks = new WalkActs(Operations, forgetting, gate);
        _dryRun = new DryRun(store, new Forecaster(store, options, _time), _time);
        Review = new Review(store, Clubs, new LinkReview(store, commits, waker, _time, random), walks, _time);
        Sources = new SourceParts(store, around, Clubs, Intake);
        _isAsking = around.IsAsking;
        var handlers = new QueueHandlers(
            new QueuedChanges(Clubs, Intake, aside),
            dispatcher,
            new WalkSteps(new Reconciliation(Clubs, People, Matches, Linker, Fetch(store, options, around.Number)), Review),
            Sources.Steps,
            aside);
        _loops = [.. handlers.Routes.Select(route => Loop(work, route))];
    }

    public TimeProvider Time => _time;

    public Gate Gate { get; }

    public IStore Store { get; }

    public ClubDirectory Clubs { get; }

    public PartnerClients Clients { get; }

    public ChangeIntake Intake { get; }

    public LinkOperations Operations { get; }

    public OptIns OptIns { get; }

    public PeopleShelf People { get; }

    public MatchReader Matches { get; }

    public MatchLinker Linker { get; }

    public MatchUndo MatchUndo { get; }

    public ConnectionCheck Check { get; }

    public ConnectionRemovals Removals { get; }

    public Erasures Erasures { get; }

    public Review Review { get; }

    public SourceParts Sources { get; }

    public Task<DryRunReading> PreviewAsync(ConnectionView view) =>
        _mutation.PreviewAsync(this, () => _dryRun.RunAsync(view, CancellationToken.None));

    /// <summary>Runs until the process dies; completes never, as a dead process tells nobody.</summary>
    public Task RunAsync() => Task.WhenAll([.. _loops.Select(loop => loop.RunAsync(CancellationToken.None)), SweepAsync(), CountAsync()]);

    private async Task CountAsync()
    {
        while (!Gate.IsDead)
        {
            try
            {
                await _census.CountAsync(CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                // The next round comes.
            }

            await Task.Delay(CountEvery, _time);
        }
    }

    private async Task SweepAsync()
    {
        while (!Gate.IsDead && _mutation.Sweeps)
        {
            try
            {
                await _sweep.RunAsync(CancellationToken.None);
                await (_isAsking ? Sources.RunAsync() : Task.CompletedTask);
            }
            catch (StoreUnavailableException)
            {
                // The next round comes.
            }

            await Task.Delay(SweepEvery, _time);
        }
    }

    private PeopleFetch Fetch(IStore store, WorkerOptions options, int number)
    {
        var pages = new PeoplePages(store, Clients, options, _time, new SequentialIds(number));
        return new PeopleFetch(store, pages, People, _time, new SequentialIds(number));
    }

    private QueueLoop Loop(IWorkQueue work, QueueRoute route) => new(
        route with { Handle = _mutation.Handler(route.Queue, route.Handle) },
        Store,
        work,
        _time,
        NullLogger<QueueLoop>.Instance);
}
