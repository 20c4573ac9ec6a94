using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="After">What to give for the next page; null when this is the last.</param>
internal sealed record ClassListBody(IReadOnlyList<ListedClassBody> Classes, string? After)
{
    public static ClassListBody Of(LinkPage page) => new(
        [.. page.Links.Select(ListedClassBody.Of)],
        page.After is { } after ? Cursor.Write(after) : null);
}
