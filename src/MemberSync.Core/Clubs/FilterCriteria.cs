using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Clubs;

/// <summary>Tells a filter apart, so that an operator sees which part of it keeps a member out.</summary>
public static class FilterCriteria
{
    private const string Everybody = "anything";
    private const string Nothing = "none";

    /// <summary>Every criterion; all of them pass exactly when the filter lets the member through.</summary>
    /// <param name="member">As the filter sees it, with the tags that rules give.</param>
    /// <param name="optedIn">Whether the person agreed to this connection, by whichever way.</param>
    public static ImmutableArray<FilterCriterion> Of(MemberFilter filter, Member member, bool optedIn) =>
    [
        new("presence", "in the gym system", member.IsDeleted ? "deleted" : "there", !member.IsDeleted),
        One("contractTypes", filter.ContractTypes, member.Contract?.Type),
        One("activityGroups", filter.ActivityGroups, member.Contract?.ActivityGroup),
        new(
            "tags",
            Words(filter.Tags, Everybody),
            member.Tags.IsEmpty ? Nothing : string.Join(", ", member.Tags),
            filter.Tags.IsEmpty || filter.Tags.Intersect(member.Tags).Any()),
        new(
            "statuses",
            Words([.. filter.Statuses.Select(status => status.ToString())], Everybody),
            (member.Status ?? MemberStatus.Active).ToString(),
            filter.Statuses.IsEmpty || filter.Statuses.Contains(member.Status ?? MemberStatus.Active)),
        new(
            "requireOptIn",
            filter.RequireOptIn ? "opted in" : Everybody,
            optedIn ? "opted in" : "not opted in",
            !filter.RequireOptIn || optedIn),
    ];

    private static FilterCriterion One(string name, ImmutableArray<string> allowed, string? value) => new(
        name,
        Words(allowed, Everybody),
        value ?? Nothing,
        allowed.IsEmpty || (value is not null && allowed.Contains(value)));

    private static string Words(ImmutableArray<string> values, string otherwise) =>
        values.IsEmpty ? otherwise : string.Join(" or ", values);
}
