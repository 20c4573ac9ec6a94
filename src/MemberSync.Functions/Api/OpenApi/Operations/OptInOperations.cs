using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class OptInOperations
{
    private const string At = "/api/clubs/{club}/connections/{connection}";

    public static Subject Subject { get; } = new("Opt-ins", "Operators' notes that members agreed to a connection.",
    [
        new($"PUT {At}/members/{{member}}/opt-in", "putOptIn", "Note that a member agreed")
        {
            Answers = [Answer.Json(200, "It is noted.", ApiJson.Wire.OptInBody)],
        },
        new($"DELETE {At}/members/{{member}}/opt-in", "deleteOptIn", "Withdraw the note of a member")
        {
            Answers = [Answer.Json(200, "It is withdrawn.", ApiJson.Wire.OptInBody)],
        },
        new($"POST {At}/opt-ins", "sendOptIns", "Note by a list of e-mail addresses who agreed")
        {
            Description = "At most 5,000 lines and 1 MiB.",
            Asks = [Ask.Flag("remove", "Withdraw the notes of these addresses instead.", "false")],
            Takes = [Content.Text("text/plain", "One e-mail address a line.")],
            Answers = [Answer.Json(200, "What became of each line.", ApiJson.Wire.OptInListBody)],
            Problems = ["body-too-large", "media-type"],
        },
    ]);
}
