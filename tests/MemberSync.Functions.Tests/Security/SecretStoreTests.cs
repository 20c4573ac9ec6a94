using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Security;

/// <summary>Where secrets go by the settings.</summary>
public sealed class SecretStoreTests : IDisposable
{
    private static readonly SecretPlace Place =
        SecretPlace.OfConnection(ClubId.Parse("northclub"), ConnectionId.Parse("main"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("membersync-secrets");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_vault_the_keys_lie_beside_the_data_and_last_over_a_restart()
    {
        await using var first = Compose();
        var reference = await first.GetRequiredService<ISecretStore>().KeepAsync(Place, "secret", CancellationToken.None);

        await using var second = Compose();
        var read = await second.GetRequiredService<ISecretStore>().ReadAsync(Place, reference, CancellationToken.None);

        Assert.Equal("secret", read);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.FullName, "keys"), "key-*.xml"));
    }

    [Fact]
    public async Task With_a_vault_nothing_is_kept_on_this_machine()
    {
        await using var services = Compose("--MemberSync:KeyVault=https://gym.vault.azure.net");

        var store = services.GetRequiredService<ISecretStore>();

        Assert.Equal("gym.vault.azure.net", store.ToString());
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    private ServiceProvider Compose(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            [$"--MemberSync:DataPath={Path.Combine(_folder.FullName, "hub.db")}", .. args]);
        builder.AddMemberSync();
        return builder.Services.BuildServiceProvider();
    }
}
