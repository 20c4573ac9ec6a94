using System.Text.Json;
using MemberSync.Benchmarks.Rigs;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Links;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Telemetry;
using MemberSync.Engine.Wakes;
using MemberSync.Testing.Chance;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Benchmarks.Scale;

/// <summary>One process of the engine as the service puts it together, over any store and partner.</summary>
internal sealed class EngineParts
{
    private readonly TimeProvider _time;

    public EngineParts(IStore store, TimeProvider time, IPartners partners, string owner)
    {
        _time = time;
        (Store, var random) = (store, new SeededRandom(1));
        Clubs = new ClubDirectory(store, partners, time);
        var secrets = new ClubSecrets(new NoSecrets(), store, NullLogger<ClubSecrets>.Instance);
        var workers = new WorkerRegistry();
        var waker = new Waker(store, new WakeBoard(time), workers, time);
        var gate = new RemovalGate(store, time, NullLogger<RemovalGate>.Instance);
        Intake = new ChangeIntake(store, Clubs, new LinkCommits(store, waker, gate, time), time, random);
        var options = new WorkerOptions { Owner = owner };
        Dispatcher = new Dispatcher(
            store, Clubs, new PartnerClients(secrets), workers, waker, options, gate, time, random,
            NullLogger<Dispatcher>.Instance);
        var aside = new SetAsideShelf(store, time, NullLogger<SetAsideShelf>.Instance);
        var traces = new Traces(store, new PeopleShelf(store, new SequentialIds(1), time), aside);
        var erasures = new ErasureSweep(store, traces, time, NullLogger<ErasureSweep>.Instance);
        Sweep = new Sweep(store, Clubs, waker, new ConnectionRemovals(store, Clubs), erasures, time);
        var states = new StateCounts(store, time, NullLogger<StateCounts>.Instance);
        Census = new Census(Clubs, states, aside, new Gauges(time), NullLogger<Census>.Instance);
    }

    public IStore Store { get; }

    public ClubDirectory Clubs { get; }

    public ChangeIntake Intake { get; }

    public Dispatcher Dispatcher { get; }

    public Sweep Sweep { get; }

    public Census Census { get; }

    /// <summary>Answers wake-ups until stopped.</summary>
    public Task AnswerAsync(IWorkQueue work, CancellationToken stopping) => new QueueLoop(
        new QueueRoute(Queues.Wakes, (body, token) => Dispatcher.AnswerAsync(Wake(body), token), QueueHandlers.ParallelWakes),
        Store, work, _time, NullLogger<QueueLoop>.Instance).RunAsync(stopping);

    private static WakeMessage Wake(string body)
    {
        using var message = JsonDocument.Parse(body);
        return new WakeMessage(ClubId.Parse(message.RootElement.GetProperty("club").GetString()!), Crowd.Connection);
    }
}
