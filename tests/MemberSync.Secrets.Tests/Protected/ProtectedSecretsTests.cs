using MemberSync.Engine.Ports;
using MemberSync.Functions.Security;
using MemberSync.Secrets.Tests.Contract;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace MemberSync.Secrets.Tests.Protected;

public sealed class ProtectedSecretsTests : SecretStoreContract
{
    protected override ISecretStore Store { get; } = new ProtectedSecrets(new EphemeralDataProtectionProvider());

    [Fact]
    public async Task Secrets_are_lost_with_their_keys()
    {
        var reference = await KeepAsync(At("northclub", "main"), "secret");

        var withOtherKeys = new ProtectedSecrets(new EphemeralDataProtectionProvider());

        Assert.Null(await withOtherKeys.ReadAsync(At("northclub", "main"), reference, CancellationToken.None));
    }
}
