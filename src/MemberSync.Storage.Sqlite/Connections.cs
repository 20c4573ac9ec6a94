using MemberSync.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace MemberSync.Storage.Sqlite;

/// <summary>Opens connections with the settings that the store's promises rest on.</summary>
internal static class Connections
{
    /// <summary>The one connection that writes.</summary>
    public static SqliteConnection OpenWriter(SqliteStoreOptions options)
    {
        var connection = Open(options.Path, SqliteOpenMode.ReadWriteCreate);
        // Rows of up to about 2 KB lie whole within a page of 8 KiB. Takes effect only before the first table.
        Execute(connection, "PRAGMA page_size = 8192");
        if (Execute(connection, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new StoreUnavailableException(
                $"Database '{options.Path}' cannot use a write-ahead log there. Put it on a local disk.");
        }

        // FULL writes the log through to the disk before a commit is acknowledged; on Apple's systems a
        // write-through needs to be asked for twice.
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON");
        // What is deleted is overwritten, so that a person who was erased is in no page that the file keeps for later.
        Execute(connection, "PRAGMA secure_delete = ON");
        Execute(connection, "PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864");
        if (options.MaxPages is { } pages)
        {
            Execute(connection, $"PRAGMA max_page_count = {pages}");
        }

        return connection;
    }

    /// <summary>A connection that cannot write. The file has to exist.</summary>
    public static SqliteConnection OpenReader(string path) => Open(path, SqliteOpenMode.ReadOnly);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        return connection;
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
