using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure.Tables;
using Microsoft.Extensions.Logging;

namespace MemberSync.Storage.Azure.Committing;

/// <summary>
/// Stores the rows of one commit. All tries carry the same id into the rows, so a commit recognises its own work:
/// once the answer to one try was lost, only a row with that id or a later success counts as stored, and a conflict
/// no longer counts as a conflict, since the commit may have run into itself. What cannot be told is told as such.
/// </summary>
internal sealed partial class CommitRun(
    TableClient table, AzureStoreParts parts, string partition, ImmutableArray<Write> writes)
{
    private readonly string _id = parts.Ids.Next().ToString("N");
    private bool _lost;

    /// <exception cref="StoreUnavailableException">The rows may or may not be stored.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, and nothing was stored.</exception>
    public async Task<CommitOutcome> StoreAsync(CancellationToken cancellationToken)
    {
        var body = table.Write(partition, writes, _id);
        for (var tries = 1; ; tries++)
        {
            var answer = await table.SubmitAsync(_id, body, writes);
            if (await ConcludeAsync(answer, tries) is { } outcome)
            {
                return outcome;
            }

            if (tries == Backoff.MaxTries)
            {
                throw Unavailable($"it gave none in {tries} tries ({answer})");
            }

            await PauseAsync(Backoff.After(tries, parts.Random.NextDouble()), cancellationToken);
        }
    }

    /// <summary>The outcome, or null when another try is due.</summary>
    private async Task<CommitOutcome?> ConcludeAsync(BatchAnswer answer, int tries)
    {
        switch (answer)
        {
            case BatchAnswer.Stored stored:
                return new CommitOutcome.Stored(stored.ETags);
            case BatchAnswer.Refused { IsTableMissing: true }:
                Log.TableMissing(parts.Logger, table.Name);
                await AzureFailures.TranslatedAsync(
                    () => table.CreateAsync(CancellationToken.None), CancellationToken.None);
                return null;
            case BatchAnswer.Refused { IsConflict: true, Index: >= 0 } refused:
                return await ConflictAsync(refused, tries);
            case BatchAnswer.Refused refused:
                throw Unavailable($"it refused with {refused.Status} {refused.Code}");
            case BatchAnswer.NotNow notNow:
                Log.NotNow(parts.Logger, tries, notNow.Reason);
                return null;
            case BatchAnswer.Lost lost:
                Log.AnswerLost(parts.Logger, tries, lost.Reason);
                _lost = true;
                return await LookAsync(lost.Reason);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<CommitOutcome> ConflictAsync(BatchAnswer.Refused refused, int tries)
    {
        var conflict = new CommitOutcome.Conflict(writes[refused.Index].Key);
        if (tries == 1)
        {
            return conflict;
        }

        var reason = $"{refused.Status} {refused.Code} after an earlier try";
        if (Witness.Of(writes) is { } witness && await FindOwnAsync(witness) is (Verdict.Stored, { } own))
        {
            return await StoredAsync(own);
        }

        return _lost ? throw Unavailable(reason) : conflict;
    }

    /// <summary>Stored when a row says so; null when the commit may be sent again.</summary>
    private async Task<CommitOutcome?> LookAsync(string reason)
    {
        if (Witness.Of(writes) is not { } witness)
        {
            throw Unavailable(reason);
        }

        return await FindOwnAsync(witness) switch
        {
            (Verdict.Stored, { } own) => await StoredAsync(own),
            (Verdict.NotStored, _) => null,
            _ => throw Unavailable(reason),
        };
    }

    private async Task<(Verdict Verdict, Entity? Row)> FindOwnAsync(Witness witness)
    {
        var row = await ReadAsync(witness.Write.Key);
        return (witness.Judge(row, _id), row);
    }

    /// <summary>The outcome that the lost answer told of. Rows written again since have a stale ETag.</summary>
    private async Task<CommitOutcome> StoredAsync(Entity own)
    {
        Log.FoundStored(parts.Logger);
        var etags = await Task.WhenAll(writes.Select(async write =>
        {
            if (write is Write.Delete)
            {
                return "";
            }

            var row = string.Equals(write.Key, own.Key) ? own : await ReadAsync(write.Key);
            return string.Equals(row?.Commit, _id) ? row!.ETag : ETags.Nobody;
        }));
        return new CommitOutcome.Stored([.. etags]);
    }

    private Task<Entity?> ReadAsync(string key) => AzureFailures.TranslatedAsync(
        () => table.ReadAsync(partition, key, CancellationToken.None), CancellationToken.None);

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, parts.Time, cancellationToken);
        }
        catch (OperationCanceledException) when (_lost)
        {
            throw Unavailable("its caller gave up after an answer was lost");
        }
    }

    private static StoreUnavailableException Unavailable(string reason) =>
        new($"The table service gave no usable answer to a commit: {reason}. It may or may not be stored.");

    private static partial class Log
    {
        [LoggerMessage(5001, LogLevel.Information, "Table {Table} was missing and is made")]
        public static partial void TableMissing(ILogger logger, string table);

        [LoggerMessage(5002, LogLevel.Debug, "The table service did not take a commit (try {Try}): {Reason}")]
        public static partial void NotNow(ILogger logger, int @try, string reason);

        [LoggerMessage(5003, LogLevel.Warning, "The answer to a commit was lost (try {Try}): {Reason}")]
        public static partial void AnswerLost(ILogger logger, int @try, string reason);

        [LoggerMessage(5004, LogLevel.Information, "A commit whose answer was lost turned out to be stored")]
        public static partial void FoundStored(ILogger logger);
    }
}
