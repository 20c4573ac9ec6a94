using MemberSync.Storage.Sqlite;
using MemberSync.Testing.Chance;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>A new embedded database in a folder of its own, which goes with it.</summary>
internal sealed class Disk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private Disk(DirectoryInfo folder, SqliteStore store)
    {
        _folder = folder;
        Store = store;
    }

    public SqliteStore Store { get; }

    public static async Task<Disk> OpenAsync(TimeProvider time)
    {
        var folder = Directory.CreateTempSubdirectory("membersync-bench-");
        var options = new SqliteStoreOptions { Path = Path.Combine(folder.FullName, "membersync.db") };
        return new Disk(folder, await SqliteStore.OpenAsync(options, time, new SequentialIds(), CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
