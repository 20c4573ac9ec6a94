using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class KeyOperations
{
    public static Subject Subject { get; } = new("Keys", "Who may call the API.",
    [
        new("GET /api/keys", "listKeys", "List the keys")
        {
            Answers = [Answer.Json(200, "All keys that were made, without their texts.", ApiJson.Wire.KeyListBody)],
        },
        new("PUT /api/keys/{name}", "putKey", "Make a key")
        {
            Description = "A key of this name that was there ends. The new key's text is in the answer and is shown this once.",
            Takes = [Content.Json("KeyRequest")],
            Answers = [Answer.Json(201, "The key.", ApiJson.Wire.NewKeyBody)],
        },
        new("DELETE /api/keys/{name}", "deleteKey", "End a key")
        {
            Description = "A key cannot end itself.",
            Answers = [Answer.None(204, "The key is not in force any more.")],
            Problems = ["not-found", "refused"],
        },
    ]);
}
