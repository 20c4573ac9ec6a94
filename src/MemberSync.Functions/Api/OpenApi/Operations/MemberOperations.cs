using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class MemberOperations
{
    private const string At = "/api/clubs/{club}/connections/{connection}/members";

    public static Subject Subject { get; } = new("Members", "Members on a connection, and what operators do with them.",
    [
        new($"GET {At}", "listMembers", "List members, trouble first")
        {
            Asks = [Ask.Status, Ask.Search, Ask.Limit, Ask.After],
            Answers = [Answer.Json(200, "A page.", ApiJson.Wire.MemberListBody)],
        },
        new($"GET {At}/{{member}}", "getMember", "Show a member: state, reason, what comes next, history")
        {
            Answers = [Answer.Json(200, "The member.", ApiJson.Wire.MemberBody)],
        },
        new($"DELETE {At}/{{member}}", "deleteMember", "Take a member off the partner at once")
        {
            Description = "The member stays off until an operator says sync.",
            Answers = [Accepted],
            Problems = ["refused"],
        },
        new($"POST {At}/{{member}}/sync", "syncMember", "Send everything of a member again, at once")
        {
            Answers = [Accepted],
            Problems = ["refused"],
        },
        new($"POST {At}/{{member}}/suspend", "suspendMember", "Keep a member as it is, and send nothing")
        {
            Answers = [Accepted],
            Problems = ["refused"],
        },
        new($"POST {At}/{{member}}/enable", "enableMember", "Resume a suspended member")
        {
            Answers = [Accepted],
            Problems = ["refused"],
        },
        new($"PUT {At}/{{member}}/external-id", "putExternalId", "Say which person at the partner the member is")
        {
            Takes = [Content.Json("ExternalIdRequest")],
            Answers = [Accepted],
            Problems = ["refused"],
        },
        new($"POST {At}/{{member}}/resolve", "resolveMember", "Have another person's account removed that stands in the member's way")
        {
            Description = "The account is the one that the member's reason names. That person's data stay.",
            Takes = [Content.Json("ResolutionRequest")],
            Answers = [Accepted],
            Problems = ["refused"],
        },
        new($"POST {At}/activate", "activateMembers", "Let new members be sent that wait for approval")
        {
            Takes = [Content.Json("ActivationRequest")],
            Answers =
            [
                Answer.Json(200, "What became of each that was named.", ApiJson.Wire.ActivationListBody),
                Answer.Json(202, "All who wait are activated, step by step.", ApiJson.Wire.ReviewBody),
            ],
            Problems = ["refused"],
        },
    ]);

    private static Answer Accepted =>
        Answer.Json(202, "It is stored, and goes out in its turn.", ApiJson.Wire.OperationBody);
}
