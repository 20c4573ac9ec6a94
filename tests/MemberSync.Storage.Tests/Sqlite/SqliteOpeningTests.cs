using MemberSync.Engine.Ports;
using MemberSync.Storage.Sqlite;
using MemberSync.Storage.Sqlite.Migrations;
using MemberSync.Testing.Time;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MemberSync.Storage.Tests.Sqlite;

public sealed class SqliteOpeningTests : IDisposable
{
    private const string Club = "northclub";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Commit OneRow = new(
        Club, [new Write.Put("a", new byte[] { 1 })], [new Message("work", "one", TimeSpan.Zero)]);

    private readonly SimulatedTime _time = new();
    private readonly TempFolder _folder = new();

    public static TheoryData<int> EarlierVersions => [.. Enumerable.Range(0, Migrator.LatestVersion)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task Database_of_an_earlier_version_is_brought_up_to_date(int version)
    {
        using (var connection = Connections.OpenWriter(Options()))
        {
            Migrator.Migrate(connection, version);
            if (version >= 1)
            {
                Execute(connection, "INSERT INTO rows VALUES ('northclub', 'old', 7, x'01')");
                Execute(connection, "UPDATE sequence SET last = 7");
            }
        }

        await using var store = await OpenAsync();

        Assert.Equal(version >= 1 ? "7" : null, (await store.ReadAsync(Club, "old", None))?.ETag);
        var stored = Assert.IsType<CommitOutcome.Stored>(await store.CommitAsync(OneRow, None));
        Assert.NotEqual("7", Assert.Single(stored.ETags));
        Assert.Single(await store.ReceiveAsync("work", 1, TimeSpan.FromMinutes(5), None));
    }

    [Fact]
    public async Task Database_of_a_newer_program_is_refused()
    {
        using (var connection = Connections.OpenWriter(Options()))
        {
            Execute(connection, "PRAGMA user_version = 999");
        }

        var owner = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync());
        var reader = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(readOnly: true));

        Assert.Equal(
            $"Database '{_folder.Database}' has version 999, but this program knows only versions up to "
            + $"{Migrator.LatestVersion}. Use the newer program that wrote it, or restore an older copy.",
            owner.Message);
        Assert.Equal(owner.Message, reader.Message);
    }

    [Fact]
    public async Task Second_owner_is_refused_until_the_first_is_gone()
    {
        var first = await OpenAsync();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync());

        Assert.Contains("another process seems to own it", refusal.Message);
        await first.DisposeAsync();
        await using var second = await OpenAsync();
        await second.CommitAsync(OneRow, None);
    }

    [Fact]
    public async Task Failed_opening_frees_the_lock()
    {
        File.WriteAllText(_folder.Database, "This is not a database, whatever its name says. " + new string('x', 1000));
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync());
        Assert.Contains("not a database", failure.Message);

        File.Delete(_folder.Database);
        await using var store = await OpenAsync();
    }

    [Fact]
    public async Task Reader_beside_the_owner_sees_its_commits_and_cannot_write()
    {
        await using var owner = await OpenAsync();
        await using var reader = await OpenAsync(readOnly: true);

        await owner.CommitAsync(OneRow, None);

        Assert.NotNull(await reader.ReadAsync(Club, "a", None));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.CommitAsync(OneRow, None));
    }

    [Fact]
    public async Task Reader_without_an_owner_sees_what_was_stored()
    {
        await using (var owner = await OpenAsync())
        {
            await owner.CommitAsync(OneRow, None);
        }

        await using var reader = await OpenAsync(readOnly: true);

        Assert.NotNull(await reader.ReadAsync(Club, "a", None));
    }

    [Fact]
    public async Task Reader_of_a_missing_or_older_database_is_refused()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(readOnly: true));

        Connections.OpenWriter(Options()).Dispose();
        var older = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(readOnly: true));

        Assert.Contains("Start the service once", older.Message);
    }

    [Fact]
    public async Task Missing_folder_is_made()
    {
        await using var store = await TempFolder.OpenAsync(
            new SqliteStoreOptions { Path = _folder.In("new/deep/hub.db") }, _time);

        Assert.IsType<CommitOutcome.Stored>(await store.CommitAsync(OneRow, None));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteStoreOptions Options(bool readOnly = false) => new() { Path = _folder.Database, ReadOnly = readOnly };

    private Task<SqliteStore> OpenAsync(bool readOnly = false) => TempFolder.OpenAsync(Options(readOnly), _time);
}
