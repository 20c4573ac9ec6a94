using MemberSync.Engine.Ports;
using MemberSync.Storage.Sqlite;
using MemberSync.Storage.Tests.Contract;
using MemberSync.Testing.Time;

namespace MemberSync.Storage.Tests.Sqlite;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly SimulatedTime _time = new();
    private readonly TempFolder _folder = new();

    public override async Task DisposeAsync()
    {
        await ((SqliteStore)Store).DisposeAsync();
        _folder.Dispose();
    }

    protected override async Task<IStore> OpenAsync() =>
        await TempFolder.OpenAsync(new SqliteStoreOptions { Path = _folder.Database }, _time);

    protected override Task PassAsync(TimeSpan span)
    {
        _time.Advance(span);
        return Task.CompletedTask;
    }
}
