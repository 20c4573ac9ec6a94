using MemberSync.Engine.Ports;
using MemberSync.Storage.Sqlite.Migrations;
using MemberSync.Storage.Sqlite.Reading;
using MemberSync.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace MemberSync.Storage.Sqlite;

/// <summary>
/// The store port on one SQLite file. A commit's rows and messages are stored together; what was acknowledged is on
/// the disk and survives a power cut. Commits of concurrent callers share one write-through to the disk. Reads run
/// on the caller's thread, take microseconds and see every commit acknowledged before. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <see cref="OperationCanceledException"/> from a write means that nothing of it was stored. Disk full, I/O errors
/// and foreign locks arrive as <see cref="StoreUnavailableException"/>; the store goes on once the cause is gone.
/// </remarks>
public sealed partial class SqliteStore : IStore, IWorkQueue, IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly QueueSignals _signals = new();
    private readonly ReadPool _readers;
    private readonly GroupWriter? _writer;
    private readonly FileStream? _ownerLock;

    private SqliteStore(ReadPool readers, TimeProvider time)
    {
        _readers = readers;
        _time = time;
    }

    private SqliteStore(ReadPool readers, TimeProvider time, WriteSession session, FileStream ownerLock)
        : this(readers, time)
    {
        _writer = new GroupWriter(session, _signals);
        _ownerLock = ownerLock;
    }

    /// <summary>Opens the database; as its owner, makes it and brings it up to date where necessary.</summary>
    /// <param name="options">Which database, and how.</param>
    /// <param name="time">Decides when messages are visible.</param>
    /// <param name="ids">Gives the receipts of deliveries.</param>
    /// <param name="cancellationToken">Gives up before opening begins.</param>
    /// <exception cref="StoreUnavailableException">Another process owns the file, or it cannot be opened.</exception>
    /// <exception cref="InvalidOperationException">A newer program wrote it, or it is older and only to be read.</exception>
    public static Task<SqliteStore> OpenAsync(
        SqliteStoreOptions options, TimeProvider time, IIdSource ids, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path, nameof(options));
        return Task.Run(() => Open(options, time, ids), cancellationToken);
    }

    public ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken)
    {
        StoreLimits.CheckKey(partition);
        StoreLimits.CheckKey(key);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(session => session.Read(partition, key)));
    }

    public ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken)
    {
        StoreLimits.CheckKey(partition);
        StoreLimits.CheckCount(limit, StoreLimits.MaxRowsOfScan);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(session => session.Scan(partition, range, limit)));
    }

    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        StoreLimits.CheckCommit(commit);
        return new(Writer.RunAsync(session => session.Store(commit), cancellationToken));
    }

    /// <summary>Ends once everything asked for before is stored.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        // Last, so that no other owner comes in between.
        _ownerLock?.Dispose();
    }

    private GroupWriter Writer =>
        _writer ?? throw new InvalidOperationException("This store was opened only to read.");

    private static SqliteStore Open(SqliteStoreOptions options, TimeProvider time, IIdSource ids)
    {
        var readers = new ReadPool(() => new ReadSession(Connections.OpenReader(options.Path)));
        if (options.ReadOnly)
        {
            RequireLatest(options.Path);
            return new SqliteStore(readers, time);
        }

        var ownerLock = OwnerLock.Take(options.Path);
        try
        {
            return new SqliteStore(readers, time, OpenSession(options, time, ids), ownerLock);
        }
        catch
        {
            ownerLock.Dispose();
            throw;
        }
    }

    private static WriteSession OpenSession(SqliteStoreOptions options, TimeProvider time, IIdSource ids)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Connections.OpenWriter(options);
            Migrator.Migrate(connection, Migrator.LatestVersion);
            return new WriteSession(connection, time, ids);
        }
        catch (Exception failure)
        {
            connection?.Dispose();
            throw Opening(options.Path, failure);
        }
    }

    private static void RequireLatest(string path)
    {
        try
        {
            using var connection = Connections.OpenReader(path);
            Migrator.RequireLatest(connection);
        }
        catch (SqliteException failure)
        {
            throw Opening(path, failure);
        }
    }

    private static Exception Opening(string path, Exception failure) => failure is SqliteException
        ? new StoreUnavailableException($"Database '{path}' cannot be opened: {failure.Message}", failure)
        : failure;
}
