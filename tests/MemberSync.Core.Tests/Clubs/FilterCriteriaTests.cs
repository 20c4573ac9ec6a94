using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Clubs;

public sealed class FilterCriteriaTests
{
    private const string Partner = "mywellness";

    private static readonly Member Someone = new() { Id = MemberId.Parse("gb-1") };

    private static readonly Contract Premium =
        new("C-1", "PREMIUM", "Fitness", new DateOnly(2026, 4, 1), null, ContractState.Active);

    private static readonly MemberFilter[] Filters =
    [
        MemberFilter.Everybody,
        new() { ContractTypes = ["PREMIUM", "BASIC"] },
        new() { ActivityGroups = ["Fitness"] },
        new() { Tags = ["#VIP"] },
        new() { Statuses = [MemberStatus.Frozen] },
        new() { RequireOptIn = true },
        new() { ContractTypes = ["BASIC"], Tags = ["#VIP"], RequireOptIn = true },
    ];

    private static readonly Member[] Members =
    [
        Someone,
        Someone with { DeletedAt = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero) },
        Someone with { Contract = Premium, Tags = ["#VIP"], OptIns = [Partner] },
        Someone with { Contract = Premium with { Type = "BASIC", ActivityGroup = null }, Tags = ["#Other"] },
        Someone with { Contract = Premium with { Type = "BASIC" }, Tags = ["#VIP", "#Other"], OptIns = [Partner] },
    ];

    [Fact]
    public void Criteria_pass_exactly_when_the_filter_lets_the_member_through() => Assert.All(
        from filter in Filters from member in Members select (filter, member),
        pair => Assert.Equal(
            !pair.member.IsDeleted && pair.filter.Lets(pair.member, OptedIn(pair.member)),
            FilterCriteria.Of(pair.filter, pair.member, OptedIn(pair.member)).All(criterion => criterion.Passes)));

    [Fact]
    public void Criterion_says_what_is_asked_and_what_the_member_has()
    {
        var criteria = FilterCriteria.Of(Filters[^1], Members[3], OptedIn(Members[3]));

        Assert.Equal(new FilterCriterion("contractTypes", "BASIC", "BASIC", true), criteria[1]);
        Assert.Equal(new FilterCriterion("activityGroups", "anything", "none", true), criteria[2]);
        Assert.Equal(new FilterCriterion("tags", "#VIP", "#Other", false), criteria[3]);
        Assert.Equal(new FilterCriterion("statuses", "anything", "Active", true), criteria[4]);
        Assert.Equal(new FilterCriterion("requireOptIn", "opted in", "not opted in", false), criteria[5]);
    }

    private static bool OptedIn(Member member) => member.OptIns.Contains(Partner);
}
