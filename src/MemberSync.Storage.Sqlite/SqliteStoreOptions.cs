namespace MemberSync.Storage.Sqlite;

/// <summary>Which database a <see cref="SqliteStore"/> opens, and how.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The database file.</summary>
    /// <value>
    /// No default. Made with its folder when it is missing; must be on a local disk, since the write-ahead log does not
    /// work over a network. Beside it lie <c>-wal</c>, <c>-shm</c> and <c>.lock</c> files of the same name.
    /// </value>
    public required string Path { get; init; }

    /// <summary>Only looks at a database, also while a service has it open.</summary>
    /// <value>Default false: this store owns the file, and a second owner is refused.</value>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// The size at which the database counts as full, in pages of 8 KiB; null is only the disk's limit.
    /// </summary>
    internal int? MaxPages { get; init; }
}
