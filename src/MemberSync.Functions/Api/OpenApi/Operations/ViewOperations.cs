using MemberSync.Functions.Api.Bodies;
using MemberSync.Engine.MemberViews;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class ViewOperations
{
    public static Subject Subject { get; } = new("Members' own view", "Links under which members see their own training.",
    [
        new("POST /api/clubs/{club}/members/{member}/view-link", "makeViewLink", "Make a link for a member")
        {
            Description = "Nothing of it is stored. Whoever has it sees the member's training in classes, and nothing else.",
            Asks = [Days],
            Answers = [Answer.Json(200, "The address.", ApiJson.Wire.ViewLinkBody)],
        },
        new("DELETE /api/clubs/{club}/view-links", "endViewLinks", "End every such link of the club at once")
        {
            Asks = [Ask.Confirm],
            Answers = [Answer.None(204, "They lead nowhere any more.")],
        },
        new("GET /api/view/{token}", "showView", "The page behind such a link")
        {
            Description = "A page for people, not for programs.",
            Answers =
            [
                new Answer(200, "The page.", [Page]),
                new Answer(404, "A page that says that the link is not good.", [Page]),
            ],
            Problems = ["store-unavailable", "internal"],
        },
    ]);

    private static Parameter Days => new(
        "days",
        "How long it is good.",
        $$"""{ "type": "integer", "minimum": 1, "maximum": {{ViewLinks.MostDays}}, "default": {{ViewLinks.UsualDays}} }""",
        "30");

    private static Content Page => Content.Text("text/html", "HTML.");
}
