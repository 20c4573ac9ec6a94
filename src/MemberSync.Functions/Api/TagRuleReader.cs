using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>Reads a club's tag rules strictly.</summary>
internal static class TagRuleReader
{
    private const int MaxRules = 50;
    private const int MaxNames = 200;
    private const int MaxText = 100;
    private const int MaxDays = 3650;
    private const int MaxAge = 150;

    private static readonly TagCondition Anybody = new();

    /// <summary>The rules; of use only when no fault was added.</summary>
    public static ImmutableArray<TagRule> Read(Fields club) =>
        [.. club.Objects("tagRules", MaxRules, "tag", "when").Select(Rule)];

    private static TagRule Rule(Fields rule)
    {
        var when = Condition(rule.Object(
            "when", "newForDays", "contractTypes", "activityGroups", "ageFrom", "ageTo", "statuses", "genders"));
        if (when.IsSameAs(Anybody))
        {
            rule.Fault("when", "write at least one condition, such as { \"newForDays\": 30 }");
        }

        if (when.AgeFrom > when.AgeTo)
        {
            rule.Fault("when.ageTo", $"{when.AgeTo} is below ageFrom, {when.AgeFrom}, so nobody would fit");
        }

        return new TagRule(rule.Required("tag", MaxText, "write the tag that the rule gives, such as #NewJoiner"), when);
    }

    private static TagCondition Condition(Fields when) => new()
    {
        NewForDays = when.Number("newForDays", 1, MaxDays),
        ContractTypes = when.Texts("contractTypes", MaxNames, MaxText),
        ActivityGroups = when.Texts("activityGroups", MaxNames, MaxText),
        AgeFrom = when.Number("ageFrom", 0, MaxAge),
        AgeTo = when.Number("ageTo", 0, MaxAge),
        Statuses = when.Choices<MemberStatus>("statuses", JsonNamingPolicy.CamelCase.ConvertName),
        Genders = when.Choices<Gender>("genders", JsonNamingPolicy.CamelCase.ConvertName),
    };
}
