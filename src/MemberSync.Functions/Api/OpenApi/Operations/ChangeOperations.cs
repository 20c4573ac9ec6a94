using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class ChangeOperations
{
    public static Subject Subject { get; } = new("Changes", "What gym systems tell of members, classes and bookings.",
    [
        new("POST /api/clubs/{club}/members", "sendChanges", "Send a change, or many")
        {
            Description = "One change at a time has 64 KiB at most, a batch 32 MiB with 64 KiB a line. The same eventId has one "
                + "effect, and an older occurredAt never overwrites a newer word. Lines about one member are taken in order; a "
                + "bad line stops none of the rest. After 503 send the same again.",
            Takes = [Content.Json("CanonicalChange"), Content.Lines("CanonicalChange")],
            Answers =
            [
                Answer.Json(200, "The batch was read to its end; what was not taken of it is named.", ApiJson.Wire.BatchBody),
                Answer.Json(202, "The one change is stored.", ApiJson.Wire.ChangeBody),
            ],
        },
        new("POST /api/clubs/{club}/webhooks/generic", "sendSignedChange", "Send one change, signed as Standard Webhooks says")
        {
            Asks =
            [
                Ask.Header("webhook-id", "The message's id."),
                Ask.Header("webhook-timestamp", "When it was sent, in seconds since 1970; within 5 minutes of now."),
                Ask.Header("webhook-signature", "v1, and the base64 of the HMAC-SHA256 of id, timestamp and body with a secret of the club."),
            ],
            Takes = [Signed],
            Answers = [Answer.Json(202, "The change is stored.", ApiJson.Wire.ChangeBody)],
            Problems = ["signature-invalid", "json-malformed", "fields-faulty", "body-too-large", "store-unavailable", "internal"],
        },
        new("GET /api/clubs/{club}/webhooks/generic", "getSignatureSecrets", "Show how many secrets for signed changes are set")
        {
            Answers = [Answer.Json(200, "Their number.", ApiJson.Wire.WebhookBody)],
        },
        new("PUT /api/clubs/{club}/webhooks/generic", "putSignatureSecrets", "Set the secrets for signed changes")
        {
            Description = "They replace those that were set. Each of them proves a change, so that one can follow another.",
            Takes = [Content.Json("SignatureSecretsRequest")],
            Answers = [Answer.Json(200, "Their number.", ApiJson.Wire.WebhookBody)],
        },
        new("POST /api/clubs/{club}/webhooks/{source}", "sendWebhook", "Send a gym system's own webhook")
        {
            Description = "256 KiB at most. How it is proved, and what its body is like, the source's kind says; a stranger learns "
                + "nothing, not even whether club or source exist.",
            Takes = [Content.Foreign("As the gym system writes it.")],
            Answers = [Answer.Json(202, "What became of its events.", ApiJson.Wire.InboxBody)],
            Problems = ["webhook-unproven", "webhook-unreadable", "body-too-large", "store-unavailable", "internal"],
        },
        new("HEAD /api/clubs/{club}/webhooks/{source}", "probeWebhook", "Look whether an address for webhooks answers")
        {
            Description = "It does, whatever stands there.",
            Answers = [Answer.None(200, "It answers.")],
        },
        new("POST /api/clubs/{club}/connections/{connection}/notices", "takeNotice", "Tell what happened at the partner")
        {
            Description = "64 KiB at most. Partners call it; eGym proves itself by the header x-api-key.",
            Asks = [Ask.Header("x-api-key", "The connection's credential webhookSecret.")],
            Takes = [Content.Foreign("As the partner writes it.")],
            Answers = [Answer.None(204, "It was heard.")],
            Problems = ["notice-unproven", "fields-faulty", "body-too-large", "store-unavailable", "internal"],
        },
    ]);

    private static Content Signed => new(Content.JsonType, _ => SchemaBook.Reference("CanonicalChange"));
}
