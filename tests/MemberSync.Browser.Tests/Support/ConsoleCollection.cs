using Xunit;

namespace MemberSync.Browser.Tests.Support;

/// <summary>All tests share one demo, since it takes longest to start.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleCollection : ICollectionFixture<OneBrowser>
{
    public const string Name = "console";
}
