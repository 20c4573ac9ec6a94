using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure;
using MemberSync.Storage.Tests.Contract;
using MemberSync.Testing.Emulator;
using Xunit;

namespace MemberSync.Storage.Tests.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureStoreTests(Azurite azurite) : StoreContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override async Task<IStore> OpenAsync() =>
        await AzureStore.OpenAsync(azurite.NewOptions(), Stores.NewParts(), None);

    protected override Task PassAsync(TimeSpan span) => azurite.PassAsync(span);
}
