using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="After">What to give for the next page; null when this is the last.</param>
internal sealed record MemberListBody(IReadOnlyList<ListedMemberBody> Members, string? After)
{
    public static MemberListBody Of(LinkPage page) => new(
        [.. page.Links.Select(ListedMemberBody.Of)],
        page.After is { } after ? Cursor.Write(after) : null);
}
