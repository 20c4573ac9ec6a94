using MemberSync.Engine.Access;
using MemberSync.Engine.SetAside;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>The queue messages and webhooks that could not be handled: why, and what to do with them.</summary>
internal static class SetAsideEndpoints
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        var aside = api.MapGroup("/set-aside").Needs(Role.Admin, wholeHub: true);
        aside.MapGet("", ListAsync);
        aside.MapPost("/{id}/retry", RetryAsync);
        aside.MapDelete("/{id}", DeleteAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, SetAsideShelf shelf, string? after)
    {
        if (!Cursor.TryReadAfter(after, out var last))
        {
            return Problems.BadQuery(Cursor.Advice);
        }

        var (messages, more) = await shelf.ListAsync(last, PageSize, http.RequestAborted);
        return TypedResults.Json(
            new SetAsideListBody([.. messages.Select(SetAsideBody.Of)], more ? Cursor.Write(messages[^1].Id) : null),
            ApiJson.Wire.SetAsideListBody);
    }

    private static async Task<IResult> RetryAsync(string id, HttpContext http, SetAsideShelf shelf, SetAsideRetry retry)
    {
        if (await shelf.FindAsync(id, http.RequestAborted) is not { } message)
        {
            return Unknown();
        }

        return await retry.RunAsync(message, http.RequestAborted) switch
        {
            RetryOutcome.Unreadable unreadable => Problems.StillUnreadable(unreadable.Faults),
            RetryOutcome.Refused refused => Problems.Refused(refused.Why),
            _ => TypedResults.NoContent(),
        };
    }

    private static async Task<IResult> DeleteAsync(string id, HttpContext http, SetAsideShelf shelf)
    {
        if (await shelf.FindAsync(id, http.RequestAborted) is not { } message)
        {
            return Unknown();
        }

        await shelf.DeleteAsync(message, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static Problem Unknown() =>
        Problems.NotFound("set-aside message with this id", "GET /api/set-aside lists what is set aside.");
}
