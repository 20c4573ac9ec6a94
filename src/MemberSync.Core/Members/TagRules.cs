using System.Collections.Immutable;

namespace MemberSync.Core.Members;

/// <summary>
/// Gives members the tags of a club's rules. The result is only looked at, by filters and plans, and never stored: a tag
/// vanishes with the reason for it.
/// </summary>
public static class TagRules
{
    /// <summary>The member with the tags of all rules that fit; the same instance when they add none.</summary>
    /// <param name="today">Today in the club's time zone.</param>
    public static Member Apply(ImmutableArray<TagRule> rules, Member member, DateOnly today)
    {
        var added = rules.Where(rule => rule.When.Fits(member, today)).Select(rule => rule.Tag).Except(member.Tags).ToList();
        return added.Count == 0
            ? member
            : member with { Tags = [.. member.Tags.Concat(added).Order(StringComparer.Ordinal)] };
    }

    /// <summary>Whether the passing of time alone can give or take a tag.</summary>
    public static bool DependOnTime(ImmutableArray<TagRule> rules) => rules.Any(rule => rule.When.DependsOnTime);

    public static bool AreSame(ImmutableArray<TagRule> one, ImmutableArray<TagRule> other) =>
        one.Length == other.Length
        && one.Zip(other).All(pair => pair.First.Tag == pair.Second.Tag && pair.First.When.IsSameAs(pair.Second.When));
}
