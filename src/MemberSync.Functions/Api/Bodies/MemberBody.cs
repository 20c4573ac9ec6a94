using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>One member on one connection: where it stands, why, and what comes next.</summary>
/// <param name="Active">Whether the gym system says that the person is an active member.</param>
/// <param name="Fields">The fields that the partner insists on: there, or what is wrong.</param>
/// <param name="LastExchange">The last call for the member, masked; null before the first.</param>
/// <param name="Compared">What the last comparison with the partner found; null when there was none since the last send.</param>
/// <param name="Missing">The fields, as named in changes, without which the partner does not take the member.</param>
/// <param name="NotSent">What of the member does not go to the partner, and why, in sentences.</param>
internal sealed record MemberBody(
    string Member,
    [property: OneOf(ExactNames = typeof(LinkStatus))] string Status,
    bool Active,
    ImmutableSortedDictionary<string, string> ExternalIds,
    ImmutableArray<string> Missing,
    ImmutableArray<string> NotSent,
    string? Reason,
    DateTimeOffset? LastSentAt,
    DateTimeOffset? NextAttemptAt,
    IReadOnlyList<TransitionBody> History,
    IReadOnlyList<FilterLineBody> Filters,
    IReadOnlyList<FieldBody> Fields,
    NextStepBody NextStep,
    ExchangeBody? LastExchange,
    DriftBody? Compared)
{
    public static MemberBody Of(LinkDetail detail, LinkExplanation why, ConnectionView view)
    {
        var (member, link) = (detail.Member, detail.Link);
        return new MemberBody(
            link.Member.ToString(),
            link.Status.ToString(),
            !member.IsDeleted && member.Status is null or MemberStatus.Active,
            link.Ids.RemoveRange(link.Ids.Keys.Where(IsSecret)),
            [.. link.Missing.Select(fault => JsonNamingPolicy.CamelCase.ConvertName(fault.Field.ToString()))],
            [.. view.Plan.NotSent(member, view.Connection.PartnerSettings), .. LeftOut(link)],
            link.Reason?.ToString(),
            link.LastSentAt,
            link.Due?.At,
            [.. detail.History.Select(TransitionBody.Of)],
            [.. why.Filters.Select(FilterLineBody.Of)],
            [.. why.Fields.Select(FieldBody.Of)],
            NextStepBody.Of(why.NextStep),
            why.LastExchange is { } last ? ExchangeBody.Of(last) : null,
            link.Drift is { } drift ? DriftBody.Of(link.Member, drift.At, drift.Fields) : null);
    }

    private static IEnumerable<string> LeftOut(Link link) => link.Acknowledged
        .Where(facet => Acknowledgement.IsLeftOut(facet.Value))
        .Select(facet => facet.Key switch
        {
            Facet.Email => "The e-mail address, because the partner refused it; the history says why. Change it in the gym "
                + "system, or choose Sync once the partner would take it.",
            Facet.Photo => "The photograph, because it cannot be had; the history says why. Correct its address, or choose Sync.",
            Facet.AccessDevices => "One or more of the cards, because the partner has them on another account; the history says which. "
                + "Correct the cards where they are wrong; where they are right, take them off the other account, and choose Sync.",
            var other => $"{other}, because the partner refused it; the history says why.",
        });

    // A token lets its holder act for the person at the partner; an id only names the person.
    private static bool IsSecret(string idName) => idName.EndsWith("token", StringComparison.OrdinalIgnoreCase);
}
