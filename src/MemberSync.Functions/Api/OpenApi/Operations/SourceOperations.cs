using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class SourceOperations
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Subject Subject { get; } = new("Gym systems", "The sources of a club: set up, tried, compared, and their files.",
    [
        new("GET /api/clubs/{club}/sources", "listSources", "List the gym systems of a club")
        {
            Answers = [Answer.Json(200, "The gym systems, by name.", ApiJson.Wire.SourceListBody)],
        },
        new("GET /api/clubs/{club}/sources/{source}", "getSource", "Show a gym system")
        {
            Answers = [Answer.Json(200, "Its settings; secrets only by number or name.", ApiJson.Wire.SourceBody)],
        },
        new("PUT /api/clubs/{club}/sources/{source}", "putSource", "Set up a gym system, or change it")
        {
            Description = "The name 'generic' is taken.",
            Takes = [Content.Json("SourceRequest")],
            Answers = [Answer.Json(200, "Its settings as they are stored.", ApiJson.Wire.SourceBody)],
            Problems = ["refused"],
        },
        new("DELETE /api/clubs/{club}/sources/{source}", "deleteSource", "Remove a gym system")
        {
            Description = "Its members stay.",
            Answers = [Answer.None(204, "It is gone.")],
        },
        new("POST /api/clubs/{club}/sources/{source}/try", "trySource", "Show what the hub would make of a webhook")
        {
            Description = "256 KiB at most. It needs no proof, and nothing is taken or kept.",
            Takes = [Content.Foreign("As the gym system writes it.")],
            Answers = [Answer.Json(200, "What each event would do.", ApiJson.Wire.TrialBody)],
            Problems = ["webhook-unreadable", "body-too-large"],
        },
        new("POST /api/clubs/{club}/sources/{source}/file", "sendFile", "Send an export of the gym system")
        {
            Description = "200 MiB at most; the source's kind must be 'file'. What the body is, it says itself. The report comes while "
                + "rows are taken, so 200 says that it began; its last line, whether it came to the end.",
            Asks =
            [
                Ask.Flag("dryRun", "Only report, and take nothing.", "false"),
                Ask.Flag("whole", "The file has all members: who is missing in it leaves, through the removal guard.", "false"),
                new("exportedAt", "When it was exported; left out: now.", """{ "type": "string", "format": "date-time" }""", "2026-04-01T09:00:00Z"),
                Ask.Choice("report", "The form of the report; left out: ndjson.", """["ndjson", "csv"]"""),
            ],
            Takes =
            [
                Content.Csv("A line of headings, then a member a line."),
                new Content(Excel, _ => new System.Text.Json.Nodes.JsonObject { ["description"] = "The first sheet of an Excel file." }),
            ],
            Answers =
            [
                new Answer(200, "What became of each row, and the sums.",
                [
                    Content.Text("application/x-ndjson", "A FileLine a line, and FileTotals as the last."),
                    Content.Csv("The columns row, member, outcome and faults; the last line has the sums."),
                ]),
            ],
            Problems = ["file-unreadable", "body-too-large", "media-type", "refused"],
        },
        new("GET /api/clubs/{club}/sources/{source}/state", "getSourceState", "Show how it stands with a gym system")
        {
            Answers = [Answer.Json(200, "Whether it can be asked, and how far the comparison is.", ApiJson.Wire.SourceStateBody)],
        },
        new("GET /api/clubs/{club}/sources/{source}/gaps", "listGaps", "List changes that the gym system never told")
        {
            Answers = [Answer.Json(200, "The newest 200, newest first.", ApiJson.Wire.GapListBody)],
        },
        new("POST /api/clubs/{club}/sources/{source}/compare", "compareSource", "Compare the gym system with the hub now")
        {
            Answers = [Answer.Json(202, "The comparison begins.", ApiJson.Wire.SourceStateBody)],
            Problems = ["refused"],
        },
    ]);
}
