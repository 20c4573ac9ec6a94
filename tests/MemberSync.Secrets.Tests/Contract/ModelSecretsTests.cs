using MemberSync.Engine.Ports;
using MemberSync.Testing.Storage;

namespace MemberSync.Secrets.Tests.Contract;

/// <summary>The store of other tests keeps the contract too.</summary>
public sealed class ModelSecretsTests : SecretStoreContract
{
    protected override ISecretStore Store { get; } = new ModelSecrets();
}
