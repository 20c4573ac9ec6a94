using MemberSync.Secrets.KeyVault;
using Xunit;

namespace MemberSync.Secrets.Tests.Vault;

public sealed class VaultAddressTests
{
    [Theory]
    [InlineData("https://gym.vault.azure.net")]
    [InlineData("https://GYM.VAULT.AZURE.NET/")]
    [InlineData("https://gym-2.vault.azure.cn:443")]
    [InlineData("https://gym.vault.usgovcloudapi.net")]
    public void Address_of_a_vault_is_taken(string address) =>
        Assert.Null(VaultAddress.Fault(new Uri(address), allowLoopback: false));

    [Theory]
    [InlineData("http://gym.vault.azure.net", "must start with https://")]
    [InlineData("gym.vault.azure.net", "must start with https://")]
    [InlineData("https://gym.vault.azure.net/secrets", "must end after the host")]
    [InlineData("https://gym.vault.azure.net?x", "must end after the host")]
    [InlineData("https://me@gym.vault.azure.net", "must end after the host")]
    [InlineData("https://vault.azure.net", "must name a vault, such as https://name.vault.azure.net")]
    [InlineData("https://a.b.vault.azure.net", "must name a vault, such as https://name.vault.azure.net")]
    [InlineData("https://gym.vault.azure.net.example", "must name a vault, such as https://name.vault.azure.net")]
    [InlineData("https://gymvault.azure.net", "must name a vault, such as https://name.vault.azure.net")]
    [InlineData("https://gym.vault.azure.net:8443", "must name a vault, such as https://name.vault.azure.net")]
    [InlineData("https://127.0.0.1:8443", "must name a vault, such as https://name.vault.azure.net")]
    public void Any_other_address_is_refused_with_what_to_write(string address, string fault) =>
        Assert.Equal(fault, VaultAddress.Fault(new Uri(address, UriKind.RelativeOrAbsolute), allowLoopback: false));

    [Theory]
    [InlineData("https://127.0.0.1:8443", null)]
    [InlineData("https://localhost:8443", null)]
    [InlineData("http://127.0.0.1:8443", "must start with https://")]
    [InlineData("https://10.0.0.1:8443", "must name a vault, such as https://name.vault.azure.net")]
    public void Stand_in_on_this_machine_needs_tls_too(string address, string? fault) =>
        Assert.Equal(fault, VaultAddress.Fault(new Uri(address), allowLoopback: true));
}
