using MemberSync.Engine.Access;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api;

/// <summary>Shows how it stands with a club's gym systems, and has them compared with the hub.</summary>
internal static class SourceStateEndpoints
{
    private const int MostGaps = 200;

    public static void Map(IEndpointRouteBuilder club)
    {
        var source = club.MapGroup("/sources/{source}").Needs(Role.Operator).Through<SourceFilter>();
        source.MapGet("/state", GetAsync);
        source.MapGet("/gaps", GapsAsync);
        source.MapPost("/compare", CompareAsync);
    }

    private static async Task<IResult> GetAsync(HttpContext http, SourceStates states) =>
        Show(http.Source(), await states.ReadAsync(http.Source(), http.RequestAborted));

    private static async Task<IResult> GapsAsync(HttpContext http, Gaps gaps)
    {
        var (club, source) = (http.Source().Club, http.Source().Source.Id);
        var body = GapListBody.Of(
            await gaps.CountAsync(club, source, http.RequestAborted),
            await gaps.NewestAsync(club, source, MostGaps, http.RequestAborted));
        return TypedResults.Json(body, ApiJson.Wire.GapListBody);
    }

    private static async Task<IResult> CompareAsync(HttpContext http, SourceSweeps sweeps, SourceStates states) =>
        await sweeps.StartAsync(http.Source(), http.RequestAborted)
            ? Show(http.Source(), await states.ReadAsync(http.Source(), http.RequestAborted), StatusCodes.Status202Accepted)
            : Problems.NotComparable(http.Source().Source);

    private static JsonHttpResult<SourceStateBody> Show(SourceView view, SourceState state, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(SourceStateBody.Of(view, state), ApiJson.Wire.SourceStateBody, statusCode: status);
}
