using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class SetAsideOperations
{
    public static Subject Subject { get; } = new("Set aside", "Queue messages and webhooks that could not be handled.",
    [
        new("GET /api/set-aside", "listSetAside", "List what was set aside, with the reason")
        {
            Asks = [Ask.After],
            Answers = [Answer.Json(200, "A page of at most 100.", ApiJson.Wire.SetAsideListBody)],
        },
        new("POST /api/set-aside/{id}/retry", "retrySetAside", "Have one handled again")
        {
            Answers = [Answer.None(204, "It was taken, or went back to its queue.")],
            Problems = ["not-found", "refused"],
        },
        new("DELETE /api/set-aside/{id}", "deleteSetAside", "Remove one for good")
        {
            Answers = [Answer.None(204, "It is gone.")],
            Problems = ["not-found"],
        },
    ]);
}
