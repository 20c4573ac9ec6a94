namespace MemberSync.Engine.Ports;

/// <summary>
/// The hub's durable memory: per partition one map of rows ordered by key (ordinal), with optimistic concurrency.
/// A club is a partition, so whatever belongs together in one club can be written together, and nothing can
/// be read or written across clubs. Safe for concurrent use.
/// </summary>
/// <remarks>
/// The contract is what both an embedded database and Azure Table Storage can keep. Keys and partitions are printable
/// ASCII without <c>/ \ # ?</c>, 1 to 512 characters; a value is at most 60 KiB; a commit has at most
/// <see cref="Commit.MaxWrites"/> writes and 4 MiB of keys and values. What breaks a limit is refused with an
/// <see cref="ArgumentException"/> before anything is stored. Any call may throw <see cref="StoreUnavailableException"/>;
/// for a commit this means that its outcome is unknown, and the caller must read again before it decides. The same
/// holds for a commit that is cancelled on its way; with a token that was cancelled before, nothing is stored.
/// </remarks>
public interface IStore
{
    /// <summary>The row, or null when there is none.</summary>
    ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken);

    /// <summary>
    /// The first rows of a range in key order, at most <paramref name="limit"/> (1 to 1000). Fewer may come back than
    /// exist: <see cref="RowPage.More"/> says so, and the next page starts after the last key.
    /// Each page is read at one moment; two pages are not.
    /// </summary>
    ValueTask<RowPage> ScanAsync(string partition, KeyRange range, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Stores all writes of the commit or none. The commit's messages are sent after its rows are durable: with
    /// them where the store can (SQLite), otherwise right after, in which case a crash in between loses the message
    /// but never the rows. The sweep finds rows that wait without a message.
    /// </summary>
    ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken);
}
