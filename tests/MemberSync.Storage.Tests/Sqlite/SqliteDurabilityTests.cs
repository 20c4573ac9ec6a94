using System.Text;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Sqlite;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Sqlite;

public sealed class SqliteDurabilityTests : IDisposable
{
    private const string Club = "northclub";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly KeyRange Everything = new("", "\u007f");

    private readonly SimulatedTime _time = new();
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    public void Writer_reaches_the_disk_before_a_commit_is_acknowledged(string setting, string expected)
    {
        using var connection = Connections.OpenWriter(new SqliteStoreOptions { Path = _folder.Database });
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {setting}";

        Assert.Equal(expected, $"{command.ExecuteScalar()}");
    }

    [Fact]
    public async Task Rows_messages_and_receipts_survive_reopening()
    {
        Delivery delivery;
        await using (var store = await OpenAsync())
        {
            await store.CommitAsync(Commit("a", new Message("work", "one", TimeSpan.Zero)), None);
            delivery = Assert.Single(await store.ReceiveAsync("work", 1, TimeSpan.FromMinutes(5), None));
        }

        await using var again = await OpenAsync();

        Assert.Equal("a", Assert.Single(await KeysAsync(again)));
        Assert.Empty(await again.ReceiveAsync("work", 1, TimeSpan.FromMinutes(5), None));
        Assert.True(await again.DeleteAsync(delivery, None));
    }

    [Fact]
    public async Task Deleted_row_is_in_no_byte_of_the_file_once_the_log_is_written_back()
    {
        var word = Encoding.UTF8.GetBytes("zacharias-quendolin");
        await using (var store = await OpenAsync())
        {
            await store.CommitAsync(new Commit(Club, [new Write.Put("a", word)], []), None);
        }

        Assert.True(IsInFiles(word));
        await using (var store = await OpenAsync())
        {
            await store.CommitAsync(new Commit(Club, [new Write.Delete("a")], []), None);
        }

        Assert.False(IsInFiles(word));
    }

    [Fact]
    public async Task Etags_never_come_back_after_reopening()
    {
        string etag;
        await using (var store = await OpenAsync())
        {
            etag = ((CommitOutcome.Stored)await store.CommitAsync(Commit("a"), None)).ETags[0];
            await store.CommitAsync(new Commit(Club, [new Write.Delete("a")], []), None);
        }

        await using var again = await OpenAsync();
        await again.CommitAsync(Commit("a"), None);

        var outcome = await again.CommitAsync(new Commit(Club, [new Write.Replace("a", default, etag)], []), None);
        Assert.Equal(new CommitOutcome.Conflict("a"), outcome);
    }

    [Fact]
    public async Task Whatever_was_acknowledged_is_in_the_files_at_every_moment()
    {
        await using var store = await OpenAsync();
        for (var number = 0; number < 5; number++)
        {
            await store.CommitAsync(Commit($"k{number}", new Message("work", $"{number}", TimeSpan.Zero)), None);

            // What a crash at this moment would leave: the files as they are, without their owner's goodbye.
            var copy = Copy($"crashed-{number}.db");

            await using var survivor = await OpenAsync(copy);
            Assert.Equal(Enumerable.Range(0, number + 1).Select(n => $"k{n}"), await KeysAsync(survivor));
            Assert.Equal(number + 1, (await survivor.ReceiveAsync("work", 32, TimeSpan.FromMinutes(5), None)).Length);
        }
    }

    [Fact]
    public async Task Log_that_was_torn_in_its_last_commit_loses_that_commit_whole()
    {
        await using var store = await OpenAsync();
        await store.CommitAsync(Commit("a"), None);
        var before = new FileInfo(_folder.Database + "-wal").Length;
        await store.CommitAsync(Commit("b", new Message("work", "one", TimeSpan.Zero)), None);
        var after = new FileInfo(_folder.Database + "-wal").Length;

        for (var (length, number) = (before, 0); length < after; length += 1000, number++)
        {
            var copy = Copy($"torn-{number}.db");
            Cut(copy + "-wal", length);

            await using var survivor = await OpenAsync(copy);
            Assert.Equal("a", Assert.Single(await KeysAsync(survivor)));
            Assert.Empty(await survivor.ReceiveAsync("work", 32, TimeSpan.FromMinutes(5), None));
        }
    }

    [Fact]
    public async Task Full_database_is_unavailable_for_writes_and_goes_on_once_there_is_room()
    {
        await using var store = await TempFolder.OpenAsync(
            new SqliteStoreOptions { Path = _folder.Database, MaxPages = 50 }, _time);
        var value = Encoding.UTF8.GetBytes(new string('v', 60 * 1024));
        var stored = 0;
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            for (; ; stored++)
            {
                await store.CommitAsync(new Commit(Club, [new Write.Put($"k{stored}", value)], []), None);
            }
        });

        Assert.Contains("its disk is full", failure.Message);
        Assert.Equal(stored, (await KeysAsync(store)).Count);
        await store.CommitAsync(new Commit(Club, [new Write.Delete("k0")], []), None);
        await store.CommitAsync(new Commit(Club, [new Write.Put("again", value)], []), None);
    }

    [Fact]
    public async Task Commits_asked_for_before_closing_are_stored()
    {
        var store = await OpenAsync();
        var commits = Enumerable.Range(0, 100)
            .Select(number => store.CommitAsync(Commit($"k{number:d3}"), None).AsTask())
            .ToList();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(commits), outcome => Assert.IsType<CommitOutcome.Stored>(outcome));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CommitAsync(Commit("late"), None));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReadAsync(Club, "k000", None));
        await using var again = await OpenAsync();
        Assert.Equal(100, (await KeysAsync(again)).Count);
    }

    private static Commit Commit(string key, params Message[] messages) =>
        new(Club, [new Write.Insert(key, default)], [.. messages]);

    private static async Task<List<string>> KeysAsync(SqliteStore store) =>
        [.. (await store.ScanAsync(Club, Everything, 1000, None)).Rows.Select(row => row.Key)];

    private Task<SqliteStore> OpenAsync(string? path = null) =>
        TempFolder.OpenAsync(new SqliteStoreOptions { Path = path ?? _folder.Database }, _time);

    private string Copy(string name)
    {
        var copy = _folder.In(name);
        File.Copy(_folder.Database, copy);
        File.Copy(_folder.Database + "-wal", copy + "-wal");
        return copy;
    }

    private static void Cut(string file, long length)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.SetLength(length);
    }

    private bool IsInFiles(byte[] word) => Directory
        .GetFiles(Path.GetDirectoryName(_folder.Database)!)
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(word) >= 0);
}
