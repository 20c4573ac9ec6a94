using MemberSync.Core.Links;
using MemberSync.Engine.Members;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record ListedClassBody(string Class, string Title, [property: OneOf(ExactNames = typeof(LinkStatus))] string Status, string? Reason)
{
    public static ListedClassBody Of(ListedLink listed) => new(
        listed.Member.ClassName, listed.Name, listed.Status.ToString(), ClassWords.Of(listed.Reason));
}
