using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api;

/// <summary>Sets up and shows clubs.</summary>
internal static class ClubEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/clubs", ListAsync).Needs(Role.Operator);
        api.MapGet("/clubs/{club}", Get).Needs(Role.Operator).Through<ClubFilter>();
        api.MapPut("/clubs/{club}", PutAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ClubDirectory clubs)
    {
        var bodies = new List<ClubBody>();
        foreach (var id in await clubs.ListAsync(http.RequestAborted))
        {
            var visible = http.Key().Club is null || http.Key().Club == id;
            if (visible && await clubs.FindAsync(id, http.RequestAborted) is { } view)
            {
                bodies.Add(ClubBody.Of(view.Club));
            }
        }

        return TypedResults.Json(new ClubListBody(bodies), ApiJson.Wire.ClubListBody);
    }

    private static JsonHttpResult<ClubBody> Get(HttpContext http) =>
        TypedResults.Json(ClubBody.Of(http.Club().Club), ApiJson.Wire.ClubBody);

    private static Task<IResult> PutAsync(string club, HttpContext http, ClubEdits edits, ClubDirectory clubs) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            var isNew = !ClubId.TryParse(club, out var id) || await clubs.FindNowAsync(id, http.RequestAborted) is null;
            return await edits.SaveAsync(club, body, http.RequestAborted) is { } problem
                ? problem
                : TypedResults.Json(
                    ClubBody.Of((await clubs.FindNowAsync(id, http.RequestAborted))!.Club),
                    ApiJson.Wire.ClubBody,
                    statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        });
}
