using MemberSync.Engine.Access;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Makes, lists and ends keys. A key's text is shown once, in the answer that makes it.</summary>
internal static class KeyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/keys").Needs(Role.Admin, wholeHub: true);
        keys.MapGet("", ListAsync);
        keys.MapPut("/{name}", PutAsync);
        keys.MapDelete("/{name}", DeleteAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AccessKeys keys)
    {
        var all = await keys.ListAsync(http.RequestAborted);
        var body = new KeyListBody([.. all.Select(KeyBody.Of)]);
        return TypedResults.Json(body, ApiJson.Wire.KeyListBody);
    }

    private static Task<IResult> PutAsync(string name, HttpContext http, KeyEdits edits) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            var (key, problem) = await edits.MakeAsync(name, body, http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return key is null
                ? problem!
                : TypedResults.Json(key, ApiJson.Wire.NewKeyBody, statusCode: StatusCodes.Status201Created);
        });

    private static async Task<IResult> DeleteAsync(string name, HttpContext http, KeyEdits edits) =>
        await edits.EndAsync(name, http.Key().Name, http.RequestAborted) is { } problem
            ? problem
            : TypedResults.NoContent();
}
