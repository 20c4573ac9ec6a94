using MemberSync.Testing.Emulator;
using Xunit;

namespace MemberSync.Storage.Tests.Azure;

/// <summary>The tests that share one emulator, one after the other since they move its clock.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
