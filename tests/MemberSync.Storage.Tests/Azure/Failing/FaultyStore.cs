using System.Collections.Immutable;
using System.Text;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure;
using MemberSync.Testing.Emulator;
using Xunit;

namespace MemberSync.Storage.Tests.Azure.Failing;

/// <summary>A store behind a wire that fails, and a second one on the same rows that nothing happens to.</summary>
internal sealed class FaultyStore
{
    private const string Club = "northclub";

    private FaultyStore(AzureStore faulty, AzureStore other)
    {
        (Faulty, Other) = (faulty, other);
    }

    public AzureStore Faulty { get; }

    public AzureStore Other { get; }

    public required Wire Wire { get; init; }

    public required ImpatientTime Time { get; init; }

    public required ListLogger Logger { get; init; }

    public static async Task<FaultyStore> OpenAsync(Azurite azurite)
    {
        var (wire, time, logger) = (new Wire(), new ImpatientTime(), new ListLogger());
        var options = azurite.NewOptions();
        var other = await AzureStore.OpenAsync(options, Stores.NewParts(), default);
        var faulty = await AzureStore.OpenAsync(
            new AzureStoreOptions
            {
                ConnectionString = options.ConnectionString,
                TableName = options.TableName,
                QueuePrefix = options.QueuePrefix,
                Timeout = TimeSpan.FromSeconds(2),
                Transport = wire.Transport,
            },
            Stores.NewParts(time) with { Logger = logger },
            default);
        wire.TakeSeen();
        return new FaultyStore(faulty, other) { Wire = wire, Time = time, Logger = logger };
    }

    /// <summary>Commits through the faulty wire.</summary>
    public ValueTask<CommitOutcome> CommitAsync(params ImmutableArray<Write> writes) =>
        Faulty.CommitAsync(new Commit(Club, writes, []), default);

    public async Task<ImmutableArray<string>> StoredAsync(params ImmutableArray<Write> writes) =>
        Assert.IsType<CommitOutcome.Stored>(await CommitAsync(writes)).ETags;

    public Task<StoreUnavailableException> UnknownAsync(params ImmutableArray<Write> writes) =>
        Assert.ThrowsAsync<StoreUnavailableException>(async () => await CommitAsync(writes));

    /// <summary>Commits as someone else, without faults.</summary>
    public async Task<ImmutableArray<string>> OtherStoresAsync(params ImmutableArray<Write> writes) =>
        Assert.IsType<CommitOutcome.Stored>(await Other.CommitAsync(new Commit(Club, writes, []), default)).ETags;

    public async Task<string> ReadAsync(string key) =>
        await Other.ReadAsync(Club, key, default) is { } row ? Encoding.UTF8.GetString(row.Value.Span) : "(none)";

    public async Task<string> ETagAsync(string key) => (await Other.ReadAsync(Club, key, default))?.ETag ?? "(none)";

    public static Write Insert(string key, string value = "mine") =>
        new Write.Insert(key, Encoding.UTF8.GetBytes(value));

    public static Write Put(string key, string value = "mine") => new Write.Put(key, Encoding.UTF8.GetBytes(value));

    public static Write Replace(string key, string etag, string value = "mine") =>
        new Write.Replace(key, Encoding.UTF8.GetBytes(value), etag);

    public static Write Delete(string key, string? etag = null) => new Write.Delete(key, etag);
}
