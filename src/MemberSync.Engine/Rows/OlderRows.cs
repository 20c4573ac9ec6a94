using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Rows;

/// <summary>
/// Completes rows that an older version wrote: the generated reader leaves fields that are not there empty, not at
/// their defaults. A collection or object that is added to a stored record is added here.
/// </summary>
internal static class OlderRows
{
    public static object Complete(object row) => row switch
    {
        Link link => link with
        {
            Ids = link.Ids ?? ImmutableSortedDictionary<string, string>.Empty,
            Acknowledged = link.Acknowledged ?? ImmutableSortedDictionary<Facet, string>.Empty,
            Unsure = link.Unsure ?? ImmutableSortedDictionary<Facet, string>.Empty,
            Missing = OrEmpty(link.Missing),
            Visits = OrEmpty(link.Visits),
        },
        Member member => member with
        {
            Tags = OrEmpty(member.Tags),
            Cards = OrEmpty(member.Cards),
            OptIns = OrEmpty(member.OptIns),
            Class = member.Class is { } session
                ? session with { Guests = ImmutableDictionary<MemberId, Guest>.Empty }
                : null,
        },
        Connection connection => connection with
        {
            Filter = connection.Filter with { Statuses = OrEmpty(connection.Filter.Statuses) },
            Options = connection.Options with
            {
                RemovalGuard = connection.Options.RemovalGuard ?? RemovalGuard.Default,
            },
        },
        Club club => club with { TagRules = [.. OrEmpty(club.TagRules).Select(Complete)] },
        _ => row,
    };

    private static TagRule Complete(TagRule rule) => rule with
    {
        When = rule.When with
        {
            ContractTypes = OrEmpty(rule.When.ContractTypes),
            ActivityGroups = OrEmpty(rule.When.ActivityGroups),
            Statuses = OrEmpty(rule.When.Statuses),
            Genders = OrEmpty(rule.When.Genders),
        },
    };

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
