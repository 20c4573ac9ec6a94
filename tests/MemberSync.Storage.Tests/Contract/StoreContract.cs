using System.Collections.Immutable;
using System.Text;
using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

/// <summary>
/// What every store keeps, whatever it is made of: one leaf per adapter says how to open one and how time passes there.
/// Waits are whole seconds and short, so that an adapter on a real clock can keep them too.
/// </summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected const string Club = "northclub";
    protected const string OtherClub = "southclub";
    protected const string Work = "work";
    protected const string OtherWork = "other-work";

    protected static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    protected static readonly CancellationToken None = CancellationToken.None;

    protected IStore Store { get; private set; } = null!;

    protected IWorkQueue Queue { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var opened = await OpenAsync();
        (Store, Queue) = (opened, (IWorkQueue)opened);
    }

    public abstract Task DisposeAsync();

    /// <summary>A store without rows and messages, which is its own work queue.</summary>
    protected abstract Task<IStore> OpenAsync();

    /// <summary>Lets that much time pass on the store's clock.</summary>
    protected abstract Task PassAsync(TimeSpan span);

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(Row? row) => row is null ? "(none)" : Encoding.UTF8.GetString(row.Value.Span);

    protected static Write Insert(string key, string value = "value") => new Write.Insert(key, Bytes(value));

    protected static Write Put(string key, string value = "value") => new Write.Put(key, Bytes(value));

    protected static Write Replace(string key, string etag, string value = "value") =>
        new Write.Replace(key, Bytes(value), etag);

    protected static Write Delete(string key, string? etag = null) => new Write.Delete(key, etag);

    protected static Message ToSend(string body, string queue = Work, TimeSpan delay = default) =>
        new(queue, body, delay);

    protected ValueTask<CommitOutcome> CommitAsync(params ImmutableArray<Write> writes) => CommitInAsync(Club, writes);

    protected ValueTask<CommitOutcome> CommitInAsync(string partition, params ImmutableArray<Write> writes) =>
        Store.CommitAsync(new Commit(partition, writes, []), None);

    protected async Task<ImmutableArray<string>> StoreAsync(params ImmutableArray<Write> writes) =>
        Assert.IsType<CommitOutcome.Stored>(await CommitAsync(writes)).ETags;

    protected async Task AssertConflictAsync(string key, params ImmutableArray<Write> writes) =>
        Assert.Equal(new CommitOutcome.Conflict(key), await CommitAsync(writes));

    protected async Task<string> ReadAsync(string key, string partition = Club) =>
        Text(await Store.ReadAsync(partition, key, None));

    protected async Task<RowPage> ScanAsync(KeyRange range, int limit = 1000, string partition = Club) =>
        await Store.ScanAsync(partition, range, limit, None);

    /// <summary>The keys of a whole range, page by page.</summary>
    protected async Task<List<string>> KeysAsync(KeyRange range, int limit = 1000, string partition = Club)
    {
        var keys = new List<string>();
        RowPage page;
        do
        {
            page = await ScanAsync(range, limit, partition);
            Assert.True(page.Rows.Length <= limit);
            Assert.True(page.Rows.Length > 0 || !page.More);
            keys.AddRange(page.Rows.Select(row => row.Key));
            range = page.More ? range.After(keys[^1]) : range;
        }
        while (page.More);
        return keys;
    }

    protected async Task SendAsync(params ImmutableArray<Message> messages) =>
        Assert.IsType<CommitOutcome.Stored>(await Store.CommitAsync(new Commit("", [], messages), None));

    protected ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        int max = 32, string queue = Work, TimeSpan? hidden = null) =>
        Queue.ReceiveAsync(queue, max, hidden ?? (30 * Second), None);

    protected async Task<Delivery> ReceiveOneAsync(TimeSpan? hidden = null) =>
        Assert.Single(await ReceiveAsync(hidden: hidden));

    protected static Task RefusedAsync(Func<ValueTask> call) =>
        Assert.ThrowsAnyAsync<ArgumentException>(async () => await call());

    protected static Task RefusedAsync<T>(Func<ValueTask<T>> call) =>
        Assert.ThrowsAnyAsync<ArgumentException>(async () => await call());
}
