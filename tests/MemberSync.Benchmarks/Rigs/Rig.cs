using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;
using MemberSync.Testing.Chance;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>
/// The engine as the service puts it together, over a store of choice and a partner that answers at once: intake, the
/// queues of changes and wake-ups, and the workers. One connection per club.
/// </summary>
internal sealed class Rig
{
    private static readonly ConnectionId Connection = ConnectionId.Parse("bench");

    // As many changes as the service handles side by side, and more wake-ups than there are clubs.
    private const int Parallel = 16;

    private readonly IWorkQueue _work;
    private readonly TimeProvider _time;
    private readonly Dispatcher _dispatcher;
    private readonly QueuedChanges _queued;
    private readonly ClubDirectory _directory;

    public Rig(IStore store, IWorkQueue work, TimeProvider time, ChainPartner partner, int clubs)
    {
        var random = new SeededRandom(1);
        Store = new WatchedStore(store);
        (_work, _time, Partner) = (work, time, partner);
        Clubs = [.. Enumerable.Range(1, clubs).Select(number => ClubId.Parse($"club{number}"))];
        _directory = new ClubDirectory(Store, partner, time);
        var secrets = new ClubSecrets(new NoSecrets(), Store, NullLogger<ClubSecrets>.Instance);
        var workers = new WorkerRegistry();
        var waker = new Waker(Store, new WakeBoard(time), workers, time);
        var gate = new RemovalGate(Store, time, NullLogger<RemovalGate>.Instance);
        var commits = new LinkCommits(Store, waker, gate, time);
        Intake = new ChangeIntake(Store, _directory, commits, time, random);
        _queued = new QueuedChanges(
            _directory, Intake, new SetAsideShelf(Store, time, NullLogger<SetAsideShelf>.Instance));
        _dispatcher = new Dispatcher(
            Store, _directory, new PartnerClients(secrets), workers, waker, new WorkerOptions { Owner = "bench" }, gate,
            time, random, NullLogger<Dispatcher>.Instance);
    }

    public WatchedStore Store { get; }

    public ChainPartner Partner { get; }

    public ChangeIntake Intake { get; }

    public ImmutableArray<ClubId> Clubs { get; }

    /// <summary>Stores the clubs with their connections. The filter lets everybody through who has a certain contract.</summary>
    public async Task SetUpAsync()
    {
        var filter = MemberFilter.Everybody with { ContractTypes = ["PREMIUM", "BASIC"] };
        var settings = new Connection(
            Connection, "bench", Enabled: true, new Uri("https://partner.example.org"),
            ImmutableSortedDictionary<string, string>.Empty, ConnectionOptions.Default, filter);
        foreach (var id in Clubs)
        {
            var club = new Club(id, $"Club {id}", "Europe/Zurich", SyncPolicy.Single, RegistrationMode.ApproveAndCreate, null);
            await _directory.TrySaveAsync(null, club, [], CancellationToken.None);
            var stored = await _directory.FindNowAsync(id, CancellationToken.None);
            var view = new ConnectionView(club, settings, Partner, string.Empty);
            await _directory.TrySaveAsync(stored!, view, [], CancellationToken.None);
        }
    }

    /// <summary>Handles both queues until stopped.</summary>
    public Task RunAsync(CancellationToken stopping)
    {
        QueueRoute[] routes =
        [
            new(Queues.MemberChanges, _queued.TakeAsync, Parallel),
            new(Queues.Wakes, (body, token) => _dispatcher.AnswerAsync(Read(body), token), Parallel),
        ];
        return Task.WhenAll(routes.Select(route => Task.Run(
            () => new QueueLoop(route, Store, _work, _time, NullLogger<QueueLoop>.Instance).RunAsync(stopping),
            CancellationToken.None)));
    }

    private static WakeMessage Read(string body)
    {
        using var message = JsonDocument.Parse(body);
        var root = message.RootElement;
        return new WakeMessage(ClubId.Parse(root.GetProperty("club").GetString()!), Connection);
    }
}
