using MemberSync.Core.Links;
using MemberSync.Engine.Members;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record ListedMemberBody(string Member, string Name, [property: OneOf(ExactNames = typeof(LinkStatus))] string Status, string? Reason)
{
    public static ListedMemberBody Of(ListedLink link) =>
        new(link.Member.ToString(), link.Name, link.Status.ToString(), link.Reason);
}
