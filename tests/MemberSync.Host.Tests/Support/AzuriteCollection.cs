using MemberSync.Testing.Emulator;
using Xunit;

namespace MemberSync.Host.Tests.Support;

/// <summary>The tests that share one emulator.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
