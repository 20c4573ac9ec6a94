using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Clubs;

public sealed class MemberFilterTests
{
    private static readonly Member Someone = new() { Id = MemberId.Parse("m-1"), Tags = ["vip"] };

    [Theory]
    [InlineData(MemberStatus.Active, true)]
    [InlineData(null, true)]
    [InlineData(MemberStatus.Frozen, false)]
    public void Filter_of_statuses_takes_an_unknown_one_for_active(MemberStatus? status, bool lets)
    {
        var filter = new MemberFilter { Statuses = [MemberStatus.Active, MemberStatus.Prospect] };

        Assert.Equal(lets, filter.Lets(Someone with { Status = status }, optedIn: false));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, true)]
    public void Opt_in_counts_only_where_it_is_required(bool isRequired, bool optedIn, bool lets)
    {
        var filter = MemberFilter.Everybody with { RequireOptIn = isRequired };

        Assert.Equal(lets, filter.Lets(Someone, optedIn));
    }

    [Fact]
    public void All_parts_of_a_filter_must_agree()
    {
        var filter = new MemberFilter { Tags = ["vip"], ContractTypes = ["GOLD"] };

        Assert.False(filter.Lets(Someone, optedIn: true));
    }

    [Fact]
    public void Filters_differ_when_any_part_differs()
    {
        var filter = new MemberFilter { Tags = ["vip"] };
        MemberFilter[] others =
        [
            filter with { Tags = [] }, filter with { ContractTypes = ["A"] }, filter with { ActivityGroups = ["A"] },
            filter with { Statuses = [MemberStatus.Active] }, filter with { RequireOptIn = true },
        ];

        Assert.True(filter.IsSameAs(new MemberFilter { Tags = ["vip"] }));
        Assert.All(others, other => Assert.False(filter.IsSameAs(other)));
    }
}
