using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Telemetry;
using MemberSync.Engine.Wakes;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// Works through what is due on one connection, turn by turn, until nothing can be done within a moment; then it ends
/// and leaves a message for the time at which it can go on. One at a time holds the connection's lease.
/// </summary>
internal sealed partial class ConnectionWorker
{
    // Whoever loses this often against other writers has met something else than chance.
    private const int MaxRaces = 50;

    private readonly WorkerScope _scope;
    private readonly Waker _waker;
    private readonly Bell _bell;
    private readonly ILogger _log;
    private readonly WorkRows _work;
    private readonly Flights _flights;
    private readonly DueQueue _queue = new();
    private readonly DueReader _reader;

    private LeaseRow? _mine;
    private bool _takesOver;
    private DateTimeOffset _pollAt;
    private int _turns;
    private bool _outdated;

    public ConnectionWorker(WorkerScope scope, Waker waker, Bell bell, ILogger log)
    {
        _scope = scope;
        _waker = waker;
        _bell = bell;
        _log = log;
        _work = new WorkRows(scope.Store, scope.View, scope.Options);
        _flights = new Flights(scope.Client, scope.Time, bell);
        _reader = new DueReader(scope.Store, Club, Connection, _queue);
    }

    private ClubId Club => _scope.View.Club.Id;

    private ConnectionId Connection => _scope.View.Connection.Id;

    private DateTimeOffset Now => _scope.Time.GetUtcNow();

    // A turn's rows must fit one commit: lease, log, ages, moves and tally, the budgets, and what each member needs.
    private int MaxMembersPerTurn =>
        (Commit.MaxWrites - 5 - _scope.View.Plan.Budgets.Count) / LinkWrites.MostPerTurn;

    /// <param name="stopping">Finishes what is under way and hands over; it never cuts a call short.</param>
    /// <exception cref="StoreUnavailableException">
    /// What was under way may or may not have been stored; the next worker finds out.
    /// </exception>
    public async Task<RunOutcome> RunAsync(CancellationToken stopping)
    {
        var until = Now + _scope.Options.LongestRun;
        if (await OpenAsync() is { } busy)
        {
            return busy;
        }

        while (true)
        {
            var handOver = stopping.IsCancellationRequested || Now >= until || _outdated;
            await PollAsync(handOver);
            if (!await TurnAsync(handOver))
            {
                return new RunOutcome.Busy(Now + _scope.Options.PollEvery);
            }

            if (_flights.Landed.Count > 0)
            {
                continue; // More had landed than fits one turn.
            }

            var next = NextMoment(handOver);
            if (_flights.UnderWay > 0 || next <= Now + _scope.Options.Linger && !handOver)
            {
                await WaitAsync(next);
            }
            else if (await CloseAsync(next))
            {
                return new RunOutcome.Finished();
            }
        }
    }

    // The lease is taken with the first turn that has something to store; a wake-up for nothing leaves no trace.
    private async Task<RunOutcome.Busy?> OpenAsync()
    {
        await _work.LoadAsync(CancellationToken.None);
        var stored = _work.Lease?.Value;
        if (stored is not null && stored.ExpiresAt > Now && stored.Owner != _scope.Options.Owner)
        {
            return new RunOutcome.Busy(stored.ExpiresAt);
        }

        _takesOver = stored is not null && stored.Owner != _scope.Options.Owner;
        _mine = (stored ?? new LeaseRow(_scope.Options.Owner, 0, Now)) with
        {
            Owner = _scope.Options.Owner,
            Fence = (stored?.Fence ?? 0) + 1,
        };
        return null;
    }

    private async ValueTask PollAsync(bool handOver)
    {
        var tapped = _bell.TakeTap();
        var ranDry = _queue.Count == 0 && !_reader.IsWhole;
        if (handOver)
        {
            _pollAt = Now + _scope.Options.PollEvery; // Only waits for what is under way; it must not wait until a past moment.
        }
        else if (tapped || ranDry || Now >= _pollAt)
        {
            _pollAt = Now + _scope.Options.PollEvery;
            _outdated = !await _scope.IsCurrentAsync();
            await _reader.ReadAsync(_scope.View.Endpoints, _flights.Members, Now, CancellationToken.None);
        }
        else
        {
            await _reader.RefillAsync(_flights.Members, Now, CancellationToken.None);
        }
    }

    // False: the lease is someone else's now, and nothing of this turn or of what is under way is ours to store.
    private async Task<bool> TurnAsync(bool handOver)
    {
        var holders = ImmutableDictionary<string, MemberId>.Empty;
        for (var race = 0; race < MaxRaces; race++)
        {
            if (race > 0)
            {
                await _work.ReloadBudgetsAsync(CancellationToken.None);
            }

            var turn = await DrawUpAsync(new(_scope.View, holders), fresh: race > 0, handOver);
            if (turn.IsEmpty && _flights.Landed.Count == 0)
            {
                return true;
            }

            var writes = turn.Writes(_work);
            switch (await _scope.Store.CommitAsync(new Commit(_scope.Partition, writes, turn.Messages), CancellationToken.None))
            {
                case CommitOutcome.Stored stored:
                    Accept(turn, writes.Zip(stored.ETags).ToImmutableDictionary(pair => pair.First.Key, pair => pair.Second));
                    return true;
                case CommitOutcome.Conflict conflict when conflict.Key == Keys.Lease(Connection):
                    HandedOver("lost");
                    Log.LeaseLost(_log, Club.ToString(), Connection.ToString(), _mine!.Fence);
                    return false;
                case CommitOutcome.Conflict conflict when Keys.IsAccount(conflict.Key):
                    var holder = await _scope.Store.HolderAsync(Club, conflict.Key, CancellationToken.None);
                    holders = holder is { } member ? holders.SetItem(conflict.Key, member) : holders;
                    break;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to store a turn all met another writer.");
    }

    private async Task<Turn> DrawUpAsync(AccountJudge accounts, bool fresh, bool handOver)
    {
        _work.Budgets.DropDrafts();
        var now = Now;
        var lease = _mine! with { ExpiresAt = now + _scope.Options.LeaseTime };
        var turn = new Turn(_scope, lease, _work.Budgets, accounts, now) { Number = _turns++ };
        foreach (var landing in _flights.Landed.Take(MaxMembersPerTurn))
        {
            var file = landing.Call.Member is { } work ? fresh || work.Id.IsClass ? await LoadAsync(work.Id) : work.File : null;
            turn.Land(landing, file);
        }

        if (!handOver)
        {
            await ChooseAsync(turn, now);
        }

        await turn.PassAsync(_scope.Gate);
        return turn;
    }

    private async ValueTask ChooseAsync(Turn turn, DateTimeOffset now)
    {
        var landed = turn.Links.Select(link => link.Member).ToHashSet();
        foreach (var link in turn.Links)
        {
            _queue.Put(link.Member, link.Due); // What has just landed takes its next place at once.
        }

        var room = new TurnRoom(_scope, turn.Lease, _work.Budgets, _flights, now);
        var picked = room.Pick(_queue, landed, MaxMembersPerTurn - landed.Count);
        foreach (var place in picked.Where(place => landed.Contains(place.Member)))
        {
            turn.Continue(place);
        }

        var others = picked.Where(place => !landed.Contains(place.Member)).ToList();
        var files = await Task.WhenAll(others.Select(place => LoadAsync(place.Member).AsTask()));
        foreach (var (place, file) in others.Zip(files))
        {
            var due = file.Link(Connection)?.Value.Due;
            if (due == place.Due)
            {
                turn.Begin(place, file);
            }
            else
            {
                _queue.Put(place.Member, due); // The index was read before the link moved on.
            }
        }

        for (var i = room.LogIns(); i > 0; i--)
        {
            turn.BeginLogIn(_scope.View.Plan.LogIn!.Value);
        }
    }

    private ValueTask<MemberFile> LoadAsync(MemberId member) =>
        MemberFile.LoadAsync(_scope.Store, Club, member, CancellationToken.None);

    private void Accept(Turn turn, ImmutableDictionary<string, string> etags)
    {
        if (turn.Lease.Quarantine is { } quarantine && _mine!.Quarantine is null)
        {
            Log.Quarantined(_log, Club.ToString(), Connection.ToString(), quarantine.Reason);
        }

        if (_takesOver)
        {
            _takesOver = false;
            HandedOver("taken");
        }

        _mine = turn.Lease;
        _work.Accept(turn.Lease, etags);
        _flights.Forget(turn.Landings);
        foreach (var link in turn.Links)
        {
            _queue.Put(link.Member, link.Flight is null ? link.Due : null);
        }

        foreach (var call in turn.Starts(etags))
        {
            _flights.Launch(call);
            NoteUse(call.Endpoint);
        }
    }

    private void NoteUse(Endpoint endpoint)
    {
        if (Measures.BudgetUse.Enabled && _work.Budgets.Use(endpoint, Now) is { Allowed: > 0 } use)
        {
            Measures.BudgetUse.Record(
                (double)use.Used / use.Allowed,
                new(Tags.Club, Club.ToString()),
                new(Tags.Connection, Connection.ToString()),
                new(Tags.Budget, _scope.View.Plan.Spec(endpoint).Budget.Name));
        }
    }

    private void HandedOver(string cause) => Measures.HandOvers.Add(
        1, new(Tags.Club, Club.ToString()), new(Tags.Connection, Connection.ToString()), new(Tags.Cause, cause));

    private DateTimeOffset? NextMoment(bool handOver) => handOver
        ? Now
        : new TurnRoom(_scope, _mine!, _work.Budgets, _flights, Now).NextMoment(_queue);

    private async Task WaitAsync(DateTimeOffset? next)
    {
        // With calls under way what is ready now waits for one of them; a future moment may come first.
        var now = Now;
        if (_flights.Landed.Count > 0)
        {
            return; // More have landed than one commit takes.
        }

        var at = next > now ? next.Value : _flights.UnderWay > 0 ? _pollAt : now;
        at = at < _pollAt ? at : _pollAt;
        await _bell.WaitAsync(_scope.Time, at);
        _flights.Collect();
        if (_flights.Landed.Count > 0 && _flights.UnderWay > 0)
        {
            // Answers come in swarms, and one commit takes them all.
            await Task.Delay(_scope.Options.Gather, _scope.Time);
            _flights.Collect();
        }
    }

    // False: someone tapped in the meantime, and there is more to do.
    private async Task<bool> CloseAsync(DateTimeOffset? next)
    {
        if (!_bell.TryClose())
        {
            return false;
        }

        WakeCall[] wakes = next is { } at ? [new WakeCall(Connection, at)] : [];
        if (_work.Lease?.Value.Fence == _mine!.Fence)
        {
            var write = _work.Write(_mine with { ExpiresAt = Now });
            var commit = new Commit(_scope.Partition, [write], _waker.Messages(Club, wakes));
            if (await _scope.Store.CommitAsync(commit, CancellationToken.None) is not CommitOutcome.Stored)
            {
                _waker.Failed(Club, wakes); // Whoever has the lease now sees to the rest.
                return true;
            }
        }

        await _waker.StoredAsync(Club, wakes, CancellationToken.None);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "{Club}/{Connection}: lease {Fence} was lost; another worker goes on")]
        public static partial void LeaseLost(ILogger logger, string club, string connection, long fence);

        [LoggerMessage(2002, LogLevel.Error,
            "{Club}/{Connection} is quarantined, and nothing is sent until its settings are corrected or its check passes: "
            + "{Reason}")]
        public static partial void Quarantined(ILogger logger, string club, string connection, string reason);
    }
}
