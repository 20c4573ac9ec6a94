using MemberSync.Functions.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace MemberSync.Functions.Tests.Hosting;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Without_settings_the_embedded_store_is_used() => Assert.False(Read().IsAzure);

    [Fact]
    public void Value_of_the_section_is_a_connection_string()
    {
        var storage = Read(("MemberSyncStorage", "UseDevelopmentStorage=true"));

        Assert.True(storage is { IsAzure: true, IsEmulator: true });
        Assert.Equal("UseDevelopmentStorage=true", storage.ToAccount().ConnectionString);
    }

    [Fact]
    public void Fields_of_the_section_name_the_account_and_the_identity_as_for_the_host()
    {
        var storage = Read(
            ("MemberSyncStorage:tableServiceUri", "https://gym.table.core.windows.net"),
            ("MemberSyncStorage:queueServiceUri", "https://gym.queue.core.windows.net"),
            ("MemberSyncStorage:credential", "managedidentity"),
            ("MemberSyncStorage:clientId", "11111111-2222-3333-4444-555555555555"));

        Assert.True(storage is { IsAzure: true, IsEmulator: false });
        Assert.Equal(
            ("https://gym.table.core.windows.net/", "https://gym.queue.core.windows.net/", "11111111-2222-3333-4444-555555555555"),
            ($"{storage.ToAccount().TableEndpoint}", $"{storage.ToAccount().QueueEndpoint}", storage.ToAccount().ManagedIdentityClientId));
    }

    private static StorageOptions Read(params (string Key, string Value)[] settings) => StorageOptions.Of(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build());
}
