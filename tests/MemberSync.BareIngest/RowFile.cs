using Microsoft.Data.Sqlite;

namespace MemberSync.BareIngest;

/// <summary>One SQLite file with one prepared insert. For one thread at a time.</summary>
internal sealed class RowFile
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _body;

    public RowFile(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();

        // As the service's store: written through to the disk before a commit is acknowledged.
        Execute("PRAGMA page_size = 8192");
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO rows (body) VALUES ($body)";
        _body = _insert.Parameters.Add("$body", SqliteType.Blob);
    }

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Insert(byte[] body)
    {
        _body.Value = body;
        _insert.ExecuteNonQuery();
    }
}
