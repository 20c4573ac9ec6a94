using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Webhooks;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>
/// Takes changes from sources that sign their webhooks as Standard Webhooks says. The signature is the proof: whoever
/// has none learns nothing, not even whether the club exists.
/// </summary>
internal static class WebhookEndpoints
{
    private const int MaxSecrets = 10;
    private const int MaxSecretText = 200;

    public static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder club)
    {
        api.MapPost("/clubs/{club}/webhooks/generic", PostAsync).NeedsNoKey();
        club.MapGet("/webhooks/generic", GetAsync).Needs(Role.Admin);
        club.MapPut("/webhooks/generic", PutAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> PostAsync(
        string club, HttpContext http, WebhookSecrets secrets, ChangeIntake intake, TimeProvider time)
    {
        if (await JsonBody.BytesAsync(http, BodyLimits.Change) is not { } body)
        {
            return Problems.TooLarge(BodyLimits.Change, "Send one change at a time.");
        }

        var headers = http.Request.Headers;
        var message = new SignedMessage(
            headers[WebhookSignature.IdHeader].ToString(),
            headers[WebhookSignature.TimestampHeader].ToString(),
            headers[WebhookSignature.SignatureHeader].ToString(),
            body);
        var known = ClubId.TryParse(club, out var id)
            ? await secrets.FindAsync(id, http.RequestAborted)
            : [];
        return WebhookSignature.Verify(message, known, time.GetUtcNow())
            ? await JsonBody.ParseAsync(body, json => IntakeEndpoints.TakeAsync(id, json, intake, http.RequestAborted))
            : Problems.BadSignature();
    }

    private static async Task<IResult> GetAsync(HttpContext http, WebhookSecrets secrets)
    {
        var known = await secrets.FindNowAsync(http.Club().Club.Id, http.RequestAborted);
        return TypedResults.Json(new WebhookBody(known.Count), ApiJson.Wire.WebhookBody);
    }

    private static Task<IResult> PutAsync(HttpContext http, WebhookSecrets secrets) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = [];
            var given = Read(body, faults);
            if (faults.Count > 0)
            {
                return Problems.Faulty("webhook", [.. faults]);
            }

            await secrets.ReplaceAsync(http.Club().Club.Id, given, http.RequestAborted);
            return TypedResults.Json(new WebhookBody(given.Length), ApiJson.Wire.WebhookBody);
        });

    private static ImmutableArray<string> Read(JsonElement body, List<string> faults)
    {
        var fields = Fields.Open(body, faults, "secrets");
        if (!fields.Has("secrets"))
        {
            fields.Fault("secrets", "is missing; write a list, an empty one to take no webhooks any more");
        }

        var given = fields.Texts("secrets", MaxSecrets, MaxSecretText);
        for (var i = 0; i < given.Length; i++)
        {
            if (!WebhookSignature.IsSecret(given[i]))
            {
                fields.Fault($"secrets[{i}]", "write whsec_ and the base64 of 24 to 64 random bytes");
            }
        }

        return given;
    }
}
