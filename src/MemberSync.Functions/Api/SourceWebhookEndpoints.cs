using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>
/// Takes gym systems' own webhooks. The source's proof is the key: whoever has none learns nothing, not even whether the
/// club or the source exists, and leaves nothing.
/// </summary>
internal static class SourceWebhookEndpoints
{
    private const string Path = "/clubs/{club}/webhooks/{source}";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost(Path, PostAsync).NeedsNoKey();

        // Mindbody asks so whether the address is there. It is, whatever stands in it.
        api.MapMethods(Path, [HttpMethods.Head], () => Results.Ok()).NeedsNoKey();
    }

    private static async Task<IResult> PostAsync(string club, string source, HttpContext http, SourceInbox inbox)
    {
        if (await JsonBody.BytesAsync(http, BodyLimits.Webhook) is not { } body)
        {
            return Problems.TooLarge(BodyLimits.Webhook, "Send fewer events at a time.");
        }

        var webhook = new IncomingNotice(name => http.Request.Headers[name].ToString(), body);
        InboxOutcome outcome = ClubId.TryParse(club, out var clubId) && SourceId.TryParse(source, out var sourceId)
            ? await inbox.TakeAsync(clubId, sourceId, webhook, http.RequestAborted)
            : new InboxOutcome.Unproven();
        return outcome switch
        {
            InboxOutcome.Heard heard => TypedResults.Json(
                InboxBody.Of(heard.Tally), ApiJson.Wire.InboxBody, statusCode: StatusCodes.Status202Accepted),
            InboxOutcome.Unreadable unreadable => Problems.UnreadableWebhook(unreadable.Faults),
            InboxOutcome.Unproven => Problems.UnprovenWebhook(),
            _ => throw new System.Diagnostics.UnreachableException(outcome.GetType().Name),
        };
    }
}
