using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class MatchOperations
{
    private const string At = "/api/clubs/{club}/connections/{connection}";

    public static Subject Subject { get; } = new("Member match", "Linking members to people who are at the partner already.",
    [
        new($"PUT {At}/people", "putPeople", "Store the partner's own list of people")
        {
            Description = "At most 32 MiB. It replaces the list that was stored.",
            Takes = [Content.Csv("A line of headings, then a person a line.")],
            Answers = [Answer.Json(200, "How many were stored, and which lines not.", ApiJson.Wire.PeopleBody)],
            Problems = ["fields-faulty", "table-malformed", "body-too-large", "media-type", "refused"],
        },
        new($"POST {At}/people/fetch", "fetchPeople", "Have the hub read the partner's own list of people")
        {
            Description = "Only of partners that can list them.",
            Answers = [Answer.Json(202, "It begins; the log tells when it is read.", ApiJson.Wire.ReviewBody)],
            Problems = ["refused"],
        },
        new($"GET {At}/match.csv", "exportMatch", "List members who are not linked yet, with proposals")
        {
            Answers = [new Answer(200, "The table.", [Content.Csv("UTF-8 with a mark; a line of headings, then a member a line.")])],
        },
        new($"POST {At}/match", "importMatch", "Carry out the decisions of that table")
        {
            Description = "At most 32 MiB and 100,000 lines. Member, decision and version are read.",
            Takes = [Content.Csv("The table of match.csv, with 'link <id>', 'new' or 'skip' as the decision.")],
            Answers = [Answer.Json(200, "What was done, and which lines not.", ApiJson.Wire.MatchBody)],
            Problems = ["fields-faulty", "table-malformed", "body-too-large", "media-type", "refused"],
        },
        new($"POST {At}/match/undo", "undoMatch", "Take the last import of decisions back")
        {
            Answers = [Answer.Json(200, "How many links were taken back.", ApiJson.Wire.MatchUndoBody)],
        },
    ]);
}
