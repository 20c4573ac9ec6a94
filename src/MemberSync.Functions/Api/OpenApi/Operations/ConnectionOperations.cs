using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class ConnectionOperations
{
    private const string At = "/api/clubs/{club}/connections/{connection}";

    public static Subject Subject { get; } = new("Connections", "A club's integration with one facility at one partner.",
    [
        new("GET /api/clubs/{club}/connections", "listConnections", "List the connections of a club")
        {
            Answers = [Answer.Json(200, "The connections.", ApiJson.Wire.ConnectionListBody)],
        },
        new($"GET {At}", "getConnection", "Show a connection")
        {
            Answers = [Answer.Json(200, "Its settings and health; credentials only by name.", ApiJson.Wire.ConnectionBody)],
        },
        new($"PUT {At}", "putConnection", "Set up a connection, or change it")
        {
            Description = "Enabling it runs its check, and nothing is stored when that fails. Credentials that are left out stay, null "
                + "removes one. What else is left out is reset to its default.",
            Takes = [Content.Json("ConnectionRequest")],
            Answers =
            [
                Answer.Json(200, "The connection was changed.", ApiJson.Wire.ConnectionBody),
                Answer.Json(201, "The connection is new.", ApiJson.Wire.ConnectionBody),
            ],
            Problems = ["refused", "check-failed", "no-call-left"],
        },
        new($"DELETE {At}", "deleteConnection", "Remove the integration")
        {
            Asks = [Ask.Choice("people", "What becomes of the people at the partner: they stay (keep), or are taken off first.", """["keep", "remove"]""", "keep")],
            Answers = [Answer.Json(202, "It begins, and ends within minutes; then GET says 404.", ApiJson.Wire.ReviewBody)],
            Problems = ["refused"],
        },
        new($"POST {At}/check", "checkConnection", "Check address and credentials with the partner")
        {
            Description = "A check that passes ends a quarantine.",
            Answers = [Answer.Json(200, "Whether it passed, and the partner's words if not.", ApiJson.Wire.CheckBody)],
        },
        new($"POST {At}/sync", "syncConnection", "Look at every member, and queue what differs as bulk")
        {
            Answers = [Answer.Json(202, "It begins.", ApiJson.Wire.ReviewBody)],
            Problems = ["refused"],
        },
        new($"POST {At}/preview", "previewSync", "Show what a full sync, or a change of options or filter, would do")
        {
            Description = "Nothing is changed.",
            Takes = [Content.Json("PreviewRequest")],
            BodyIsOptional = true,
            Answers = [Answer.Json(200, "Who would be created, updated, removed or left alone.", ApiJson.Wire.PreviewBody)],
        },
        new($"GET {At}/removals", "listRemovals", "List removals that wait for approval")
        {
            Description = "More came within a day than the removal guard lets through.",
            Asks = [Ask.After],
            Answers = [Answer.Json(200, "A page of at most 100.", ApiJson.Wire.MemberListBody)],
        },
        new($"POST {At}/removals", "approveRemovals", "Approve removals")
        {
            Takes = [Content.Json("RemovalApprovalRequest")],
            Answers = [Answer.Json(202, "Which go on.", ApiJson.Wire.RemovalApprovalBody)],
        },
    ]);
}
