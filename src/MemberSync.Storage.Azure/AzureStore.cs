using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure.Committing;
using MemberSync.Storage.Azure.Connecting;
using MemberSync.Storage.Azure.Queues;
using MemberSync.Storage.Azure.Tables;
using MemberSync.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace MemberSync.Storage.Azure;

/// <summary>
/// The store port on one table and the queues of a storage account. A commit is one entity group transaction; its
/// messages follow, and a crash in between loses them but not the rows. A read, a page, a commit, a message and each
/// call about a delivery is one request. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <see cref="OperationCanceledException"/> from a commit means that nothing of it was stored. A commit whose request
/// would be larger than 4 MiB, which is about 3 MiB of values, is refused with an <see cref="ArgumentException"/>.
/// </remarks>
public sealed partial class AzureStore : IStore, IWorkQueue
{
    private readonly TableClient _table;
    private readonly Mailbox _mailbox;
    private readonly QueueSignals _signals = new();
    private readonly AzureStoreParts _parts;

    private AzureStore(TableClient table, Mailbox mailbox, AzureStoreParts parts)
    {
        (_table, _mailbox, _parts) = (table, mailbox, parts);
    }

    /// <summary>
    /// Opens the account and makes the table if it is missing: one request, which also tells whether address and
    /// credentials are right, and gives <see cref="StoreTime"/> its first measure.
    /// </summary>
    /// <exception cref="ArgumentException">The options are wrong; the text says all that is.</exception>
    /// <exception cref="StoreUnavailableException">The account cannot be reached, or refuses.</exception>
    public static async Task<AzureStore> OpenAsync(
        AzureStoreOptions options, AzureStoreParts parts, CancellationToken cancellationToken)
    {
        OptionChecks.Check(options);
        var account = StorageAccount.Of(options);
        var table = Pipelines.Tables(account, options, parts.Time);
        await AzureFailures.TranslatedAsync(() => table.CreateAsync(cancellationToken), cancellationToken);
        var queues = Pipelines.Queues(account, options, parts.Time);
        return new AzureStore(table, new Mailbox(queues, options.QueuePrefix), parts);
    }

    public async ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken)
    {
        StoreLimits.CheckKey(partition);
        StoreLimits.CheckKey(key);
        cancellationToken.ThrowIfCancellationRequested();
        var entity = await AzureFailures.TranslatedAsync(
            () => _table.ReadAsync(partition, key, cancellationToken), cancellationToken);
        return entity is null ? null : RowOf(entity);
    }

    public async ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken)
    {
        StoreLimits.CheckKey(partition);
        StoreLimits.CheckCount(limit, StoreLimits.MaxRowsOfScan);
        cancellationToken.ThrowIfCancellationRequested();
        return KeyFilter.Of(partition, range) is { } filter
            ? await AzureFailures.TranslatedAsync(() => ScanAsync(filter, limit, cancellationToken), cancellationToken)
            : new RowPage([], More: false);
    }

    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        StoreLimits.CheckCommit(commit);
        foreach (var message in commit.Messages)
        {
            _mailbox.CheckName(message.Queue);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (commit.Writes.IsEmpty)
        {
            await AzureFailures.TranslatedAsync(() => SendAsync(commit.Messages), CancellationToken.None);
            return new CommitOutcome.Stored([]);
        }

        var run = new CommitRun(_table, _parts, commit.Partition, commit.Writes);
        var outcome = await run.StoreAsync(cancellationToken);
        if (outcome is CommitOutcome.Stored)
        {
            await SendAfterRowsAsync(commit.Messages);
        }

        return outcome;
    }

    /// <summary>
    /// One row more than asked for is read, to know whether more follow; a page that the service cut short is asked
    /// about once more for the same reason. Rows of one page are always of one answer.
    /// </summary>
    private async Task<RowPage> ScanAsync(string filter, int limit, CancellationToken cancellationToken)
    {
        var top = Math.Min(limit + 1, StoreLimits.MaxRowsOfScan);
        var page = await _table.QueryAsync(filter, top, next: null, cancellationToken);
        while (page is { Entities.IsEmpty: true, Next: { } next })
        {
            page = await _table.QueryAsync(filter, top, next, cancellationToken);
        }

        var rows = page.Entities.Take(top - 1 < limit && page.Entities.Length == top ? top - 1 : limit)
            .Select(RowOf).ToImmutableArray();
        var more = rows.Length < page.Entities.Length || await HasMoreAsync(filter, page.Next, cancellationToken);
        return new RowPage(rows, more);
    }

    private async Task<bool> HasMoreAsync(string filter, Continuation? next, CancellationToken cancellationToken)
    {
        while (next is not null)
        {
            var page = await _table.QueryAsync(filter, top: 1, next, cancellationToken);
            if (!page.Entities.IsEmpty)
            {
                return true;
            }

            next = page.Next;
        }

        return false;
    }

    private async Task SendAfterRowsAsync(ImmutableArray<Message> messages)
    {
        try
        {
            await SendAsync(messages);
        }
        catch (Exception failure) when (AzureFailures.IsOutside(failure, CancellationToken.None))
        {
            Log.NotSent(_parts.Logger, messages.Length, AzureFailures.Reason(failure));
        }
    }

    // Not the caller's token: the rows are stored, so the messages should follow.
    private async Task SendAsync(ImmutableArray<Message> messages)
    {
        foreach (var message in messages)
        {
            await _mailbox.SendAsync(message, CancellationToken.None);
            _signals.Raise([message.Queue]);
        }
    }

    private static Row RowOf(Entity entity) => new(entity.Key, entity.Value, entity.ETag);

    private static partial class Log
    {
        [LoggerMessage(5010, LogLevel.Warning,
            "Rows are stored, but not all of their {Count} messages could be sent: {Reason}. The sweep repairs it")]
        public static partial void NotSent(ILogger logger, int count, string reason);
    }
}
