using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Secrets.Tests.Contract;
using Xunit;

namespace MemberSync.Secrets.Tests.Vault;

public sealed class KeyVaultSecretsTests : SecretStoreContract
{
    private static readonly SecretPlace Place = At("northclub", "mywellness");

    private readonly VaultFixture _own = new();

    protected override ISecretStore Store => _own.Store;

    [Fact]
    public async Task Secret_is_kept_in_two_requests_the_first_without_token_and_body()
    {
        await KeepAsync(Place, "secret");

        Assert.Equal(["PUT /secrets/northclub-connection-mywellness-9 200"], _own.Vault.Exchanges);
        Assert.Equal(2, _own.Vault.Requests);
        Assert.Equal(["https://vault.azure.net/.default"], _own.Identity.Scopes);
    }

    [Fact]
    public async Task Version_is_read_once_and_remembered()
    {
        var reference = await KeepAsync(Place, "secret");
        var other = new VaultFixture(_own.Vault);
        var before = _own.Vault.Exchanges.Count;

        await other.Store.ReadAsync(Place, reference, CancellationToken.None);
        await other.Store.ReadAsync(Place, reference, CancellationToken.None);

        Assert.Equal(
            [$"GET /secrets/northclub-connection-mywellness-9/{reference.Text} 200"],
            _own.Vault.Exchanges.Skip(before));
    }

    [Fact]
    public async Task New_version_of_one_instance_is_read_by_another_at_once()
    {
        var other = new VaultFixture(_own.Vault);
        var old = await KeepAsync(Place, "old");
        await other.Store.ReadAsync(Place, old, CancellationToken.None);

        var changed = await KeepAsync(Place, "new");

        Assert.Equal("new", await other.Store.ReadAsync(Place, changed, CancellationToken.None));
    }

    [Theory]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("../../keys/other")]
    public async Task Vault_is_not_asked_for_what_cannot_be_a_version(string text)
    {
        Assert.Null(await ReadAsync(Place, SecretReference.Parse(text)));

        Assert.Equal(0, _own.Vault.Requests);
    }

    [Fact]
    public async Task Secret_of_a_lost_vault_is_not_there()
    {
        var reference = await KeepAsync(Place, "secret");

        var withNewVault = new VaultFixture();

        Assert.Null(await withNewVault.Store.ReadAsync(Place, reference, CancellationToken.None));
    }

    [Fact]
    public async Task Secret_that_somebody_disabled_in_the_vault_is_not_there()
    {
        var reference = await KeepAsync(Place, "secret");
        _own.Vault.Disable("northclub-connection-mywellness-9");

        var other = new VaultFixture(_own.Vault);

        Assert.Null(await other.Store.ReadAsync(Place, reference, CancellationToken.None));
    }

    [Fact]
    public async Task Deleted_secret_is_gone_from_the_vault_and_from_memory()
    {
        var reference = await KeepAsync(Place, "secret");

        await Store.DeleteAsync(Place, CancellationToken.None);

        Assert.Empty(_own.Vault.Names);
        Assert.Null(await ReadAsync(Place, reference));
    }

    [Fact]
    public async Task Recovering_a_deleted_secret_is_waited_for()
    {
        await KeepAsync(Place, "old");
        await Store.DeleteAsync(Place, CancellationToken.None);
        _own.Vault.RecoveryTakes = 3;

        var reference = await _own.PassAsync(Store.KeepAsync(Place, "new", CancellationToken.None));

        Assert.Equal("new", await new VaultFixture(_own.Vault).Store.ReadAsync(Place, reference, CancellationToken.None));
    }

    [Fact]
    public async Task Recovering_that_never_ends_is_an_outage()
    {
        await KeepAsync(Place, "old");
        await Store.DeleteAsync(Place, CancellationToken.None);
        _own.Vault.RecoveryTakes = 1000;

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => _own.PassAsync(Store.KeepAsync(Place, "new", CancellationToken.None)));

        Assert.Equal("The key vault did not answer: 409 ObjectIsBeingRecovered.", failure.Message);
    }
}
