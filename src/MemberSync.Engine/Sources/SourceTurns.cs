using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>
/// Gives out turns at asking a source, one at a time over all processes, and keeps them so far apart that the source is
/// asked no more often than it allows: after a turn comes a pause as long as its requests take at the allowed pace. So
/// any minute holds at most what the pace allows, and what two turns hold.
/// </summary>
public sealed class SourceTurns(IStore store, TimeProvider time)
{
    /// <summary>A turn that is not over by then is taken for dead, and what it learned for old.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    // Beyond, the longest pause is reached.
    private const int MostDoublings = 10;

    private static readonly TimeSpan UsualRest = TimeSpan.FromMinutes(1);

    /// <summary>A turn, or null and from when on one is to be had.</summary>
    internal async Task<(SourceTurn? Turn, DateTimeOffset FreeAt)> BeginAsync(
        SourceView source, ISourceClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (row, version) = await store.AskingAsync(source.Club, source.Source.Id, cancellationToken);
        if (row.FreeAt > now)
        {
            return (null, row.FreeAt);
        }

        var taken = row with { FreeAt = now + Longest };
        var write = AskRows.Store(source.Source.Id, taken, version);
        var outcome = await store.CommitAsync(new Commit(source.Club.ToString(), [write], []), cancellationToken);
        return outcome is CommitOutcome.Stored stored
            ? (new SourceTurn(source, client, taken, stored.ETags[0], now), now)
            : (null, now + FirstPause);
    }

    /// <summary>Ends a turn in the same commit as what it learned. False: it had lapsed, and nothing was stored.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="last">The answer that ended it.</param>
    /// <param name="then">What follows.</param>
    /// <param name="cancellationToken">Ends it with its outcome unknown.</param>
    internal async Task<CommitOutcome> EndAsync(
        SourceTurn turn, SourceAnswer last, SourceNext then, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var row = After(turn, last, now);
        var from = row.FreeAt > then.NotBefore ? row.FreeAt : then.NotBefore;
        var delay = from > now ? from - now : TimeSpan.Zero;
        var writes = then.Writes.Add(AskRows.Store(turn.Source.Source.Id, row, turn.Version));
        ImmutableArray<Message> messages = then.Message is { } message ? [AskRows.Go(message, delay)] : [];
        var commit = new Commit(turn.Source.Club.ToString(), writes, messages);
        return await store.CommitAsync(commit, cancellationToken);
    }

    private static AskingRow After(SourceTurn turn, SourceAnswer last, DateTimeOffset now)
    {
        var paced = turn.Begun + PaceOf(turn.Source, turn.Calls);
        var pause = FirstPause * Math.Pow(2, Math.Min(turn.Row.Failures, MostDoublings));
        return last switch
        {
            SourceAnswer.Throttled throttled => Rests(turn.Row, now + (throttled.RetryAfter ?? UsualRest)),
            SourceAnswer.Misconfigured wrong => Fails(turn.Row, wrong.Detail, now, LongestPause),
            SourceAnswer.Failed failed => Fails(turn.Row, failed.Detail, now, pause < LongestPause ? pause : LongestPause),
            _ => Rests(turn.Row, paced) with { Failures = 0, Fault = null, FaultAt = null },
        };
    }

    private static AskingRow Rests(AskingRow row, DateTimeOffset until) => row with { FreeAt = until };

    private static AskingRow Fails(AskingRow row, string fault, DateTimeOffset now, TimeSpan pause) => row with
    {
        FreeAt = now + pause,
        Failures = row.Failures + 1,
        Fault = fault,
        FaultAt = row.FaultAt ?? now,
    };

    private static TimeSpan PaceOf(SourceView source, int calls) =>
        TimeSpan.FromMinutes(calls / (double)(source.Source.CallsPerMinute ?? source.Kind.CallsPerMinute));
}
