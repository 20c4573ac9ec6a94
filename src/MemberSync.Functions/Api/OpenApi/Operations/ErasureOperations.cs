using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class ErasureOperations
{
    public static Subject Subject { get; } = new("Erasure", "Erasing a person everywhere.",
    [
        new("GET /api/clubs/{club}/erasures", "listErasures", "List erasures that are not done yet")
        {
            Answers = [Answer.Json(200, "Those that still go on.", ApiJson.Wire.ErasureListBody)],
        },
        new("POST /api/clubs/{club}/members/{member}/erase", "eraseMember", "Erase a person at every partner and here")
        {
            Asks = [Ask.Confirm],
            Answers = [Answer.Json(202, "It begins.", ApiJson.Wire.ErasureBody)],
        },
        new("GET /api/clubs/{club}/members/{member}/erasure", "getErasure", "Show the receipts of an erasure, and what it waits for")
        {
            Answers = [Answer.Json(200, "The erasure.", ApiJson.Wire.ErasureBody)],
        },
        new("DELETE /api/clubs/{club}/members/{member}/erasure", "liftErasure", "Let the gym system send an erased member anew")
        {
            Answers = [Answer.None(204, "The erasure is lifted.")],
            Problems = ["refused"],
        },
    ]);
}
