using System.Text.Json;
using MemberSync.Core.Forecast;
using MemberSync.Core.Links;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Preview;

/// <summary>Why something would happen to a member, in words.</summary>
internal static class DryRunWords
{
    /// <param name="wanted">The member should be at the partner.</param>
    public static string Of(Walk walk, Link link, Member member, bool wanted) => walk.Kind switch
    {
        WalkKind.Created => "Not at the partner yet.",
        WalkKind.Updated => walk.Tells.IsEmpty ? "A visit is to be reported." : $"To be told: {Facets(walk)}.",
        WalkKind.Removed => Leaving(link, member),
        WalkKind.Blocked => string.Join("; ", walk.Missing.Select(fault => fault.Text)) + ".",
        WalkKind.LeftAlone => AtRest(link, member, wanted),
    };

    private static string AtRest(Link link, Member member, bool wanted) => link switch
    {
        { Status: LinkStatus.Suspended } => "Suspended by an operator.",
        { Reason: { } reason } => reason.ToString(),
        { Status: LinkStatus.Enabled } => "In step with the partner.",
        _ when !wanted || link.Removal != Removal.None => Leaving(link, member),
        _ => $"Nothing is to be sent; the state is {link.Status}.",
    };

    private static string Leaving(Link link, Member member) =>
        link.Removal == Removal.Operator ? "An operator took the member off."
        : member.IsErased ? "The person is being erased."
        : member.IsDeleted ? "The gym system no longer has the member."
        : "The filter does not let the member through.";

    private static string Facets(Walk walk) =>
        string.Join(", ", walk.Tells.Select(facet => JsonNamingPolicy.CamelCase.ConvertName(facet.ToString())));
}
