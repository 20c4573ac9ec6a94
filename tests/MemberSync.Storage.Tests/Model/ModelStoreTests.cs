using MemberSync.Engine.Ports;
using MemberSync.Storage.Tests.Contract;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;

namespace MemberSync.Storage.Tests.Model;

public sealed class ModelStoreTests : StoreContract
{
    private readonly SimulatedTime _time = new();

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(new ModelStore(_time, seed: 1));

    protected override Task PassAsync(TimeSpan span)
    {
        _time.Advance(span);
        return Task.CompletedTask;
    }
}
