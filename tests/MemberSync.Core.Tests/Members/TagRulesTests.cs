using System.Collections.Immutable;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class TagRulesTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    private static readonly Member Ines = new()
    {
        Id = MemberId.Parse("m-1"),
        Gender = Gender.Female,
        DateOfBirth = new DateOnly(1991, 4, 2),
        Tags = ["#Vip"],
        Contract = new Contract("C-1", "GOLD", "Fitness", new DateOnly(2026, 3, 31), null, ContractState.Active),
    };

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Member_is_new_for_so_many_days_from_the_first_day_of_the_contract_on(int days, bool fits) =>
        Assert.Equal(fits, new TagCondition { NewForDays = days }.Fits(Ines, Today));

    [Fact]
    public void Member_is_not_new_before_the_contract_begins() =>
        Assert.False(new TagCondition { NewForDays = 30 }.Fits(Ines, new DateOnly(2026, 3, 30)));

    [Theory]
    [InlineData(34, 34, true)]
    [InlineData(35, null, false)]
    [InlineData(null, 33, false)]
    public void Age_is_counted_in_completed_years(int? from, int? to, bool fits) =>
        Assert.Equal(fits, new TagCondition { AgeFrom = from, AgeTo = to }.Fits(Ines, Today));

    [Fact]
    public void Age_grows_on_the_birthday() =>
        Assert.True(new TagCondition { AgeFrom = 35 }.Fits(Ines, new DateOnly(2026, 4, 2)));

    [Fact]
    public void All_conditions_must_agree()
    {
        var gold = new TagCondition { ContractTypes = ["GOLD"], Genders = [Gender.Female] };

        Assert.True(gold.Fits(Ines, Today));
        Assert.False((gold with { ActivityGroups = ["Pool"] }).Fits(Ines, Today));
        Assert.False((gold with { Statuses = [MemberStatus.Frozen] }).Fits(Ines, Today));
    }

    [Fact]
    public void What_is_not_known_of_a_member_meets_no_condition_but_that_of_being_active()
    {
        var unknown = new Member { Id = MemberId.Parse("m-2") };
        TagCondition[] conditions =
        [
            new() { NewForDays = 9 }, new() { ContractTypes = ["A"] }, new() { ActivityGroups = ["A"] },
            new() { AgeFrom = 0 }, new() { AgeTo = 99 }, new() { Genders = [Gender.Male] },
        ];

        Assert.All(conditions, condition => Assert.False(condition.Fits(unknown, Today)));
        Assert.True(new TagCondition { Statuses = [MemberStatus.Active] }.Fits(unknown, Today));
    }

    [Fact]
    public void Tags_of_rules_stand_beside_those_of_the_source_once_and_in_order()
    {
        ImmutableArray<TagRule> rules =
        [
            new("#Women", new TagCondition { Genders = [Gender.Female] }),
            new("#Gold", new TagCondition { ContractTypes = ["GOLD"] }),
            new("#Gold", new TagCondition { Genders = [Gender.Female] }),
            new("#Men", new TagCondition { Genders = [Gender.Male] }),
        ];

        Assert.Equal("#Gold #Vip #Women", string.Join(' ', TagRules.Apply(rules, Ines, Today).Tags));
    }

    [Fact]
    public void Member_without_a_new_tag_is_the_same_member()
    {
        ImmutableArray<TagRule> rules = [new("#Vip", new TagCondition { ContractTypes = ["GOLD"] })];

        Assert.Same(Ines, TagRules.Apply(rules, Ines, Today));
    }

    [Fact]
    public void Rules_differ_when_any_condition_differs()
    {
        var rule = new TagRule("#A", new TagCondition { Genders = [Gender.Male] });
        TagRule[] others =
        [
            rule with { Tag = "#B" }, rule with { When = rule.When with { Genders = [] } },
            rule with { When = rule.When with { AgeFrom = 1 } }, rule with { When = rule.When with { AgeTo = 1 } },
            rule with { When = rule.When with { NewForDays = 1 } },
            rule with { When = rule.When with { ContractTypes = ["A"] } },
            rule with { When = rule.When with { ActivityGroups = ["A"] } },
            rule with { When = rule.When with { Statuses = [MemberStatus.Active] } },
        ];

        Assert.True(TagRules.AreSame([rule], [new("#A", new TagCondition { Genders = [Gender.Male] })]));
        Assert.All(others, other => Assert.False(TagRules.AreSame([rule], [other])));
        Assert.False(TagRules.AreSame([rule], []));
    }
}
