using MemberSync.Storage.Sqlite;
using MemberSync.Testing.Chance;

namespace MemberSync.Storage.Tests.Sqlite;

/// <summary>A folder of its own for one test's database, deleted after.</summary>
internal sealed class TempFolder : IDisposable
{
    private static int Opened;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("membersync-store-");

    public string Database => In("hub.db");

    public string In(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    // Another series of ids each time: receipts must not repeat when a database is opened again.
    public static Task<SqliteStore> OpenAsync(SqliteStoreOptions options, TimeProvider time) =>
        SqliteStore.OpenAsync(
            options, time, new SequentialIds(Interlocked.Increment(ref Opened)), CancellationToken.None);
}
