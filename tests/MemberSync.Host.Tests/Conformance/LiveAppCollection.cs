using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>The tests that share one running app.</summary>
[CollectionDefinition(Name)]
public sealed class LiveAppCollection : ICollectionFixture<LiveApp>
{
    public const string Name = "Live app";
}
