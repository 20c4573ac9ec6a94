using MemberSync.Core.Links;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class OriginTests
{
    private static readonly Origin Fresh = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Origin_without_traces_names_none() => Assert.Empty(Fresh.Parents());

    [Fact]
    public void Traces_stand_once_each_in_the_order_of_their_last_change()
    {
        var origin = Fresh.Add("a").Add("b").Add("a");

        Assert.Equal(["b", "a"], origin.Parents());
        Assert.Equal(Fresh.Since, origin.Since);
    }

    [Fact]
    public void Newest_traces_are_kept_where_there_are_many()
    {
        var origin = Enumerable.Range(0, 20).Aggregate(Fresh, (known, i) => known.Add($"{i}"));

        Assert.Equal(["12", "13", "14", "15", "16", "17", "18", "19"], origin.Parents());
    }
}
