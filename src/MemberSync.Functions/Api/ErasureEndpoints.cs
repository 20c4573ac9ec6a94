using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Erasure;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Erases a person everywhere, and tells how far that is.</summary>
internal static class ErasureEndpoints
{
    private const string NoSuch = "erasure of this member";

    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapGet("/erasures", ListAsync).Needs(Role.Admin);
        club.MapPost("/members/{member}/erase", EraseAsync).Needs(Role.Admin);
        club.MapGet("/members/{member}/erasure", GetAsync).Needs(Role.Admin);
        club.MapDelete("/members/{member}/erasure", LiftAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Erasures erasures)
    {
        var running = await erasures.ListAsync(http.Club(), http.RequestAborted);
        return TypedResults.Json(
            new ErasureListBody([.. running.Select(ErasureBody.Of)]), ApiJson.Wire.ErasureListBody);
    }

    private static async Task<IResult> EraseAsync(string member, string? confirm, HttpContext http, Erasures erasures)
    {
        if (confirm != "true")
        {
            return Problems.BadQuery(
                "confirm: erasing takes the person off every partner and removes everything stored of the person, for "
                + "good; add ?confirm=true to do it");
        }

        return MemberId.TryParse(member, out var id)
            && await erasures.AskAsync(http.Club(), id, http.Key().Name, http.RequestAborted) is { } reading
                ? TypedResults.Json(
                    ErasureBody.Of(reading), ApiJson.Wire.ErasureBody, statusCode: StatusCodes.Status202Accepted)
                : Problems.NotFound(
                    "such member in the club",
                    "The gym system has sent no member with this id, so nothing is stored of the person. Check the id.");
    }

    private static async Task<IResult> GetAsync(string member, HttpContext http, Erasures erasures) =>
        MemberId.TryParse(member, out var id)
        && await erasures.ReadAsync(http.Club(), id, http.RequestAborted) is { } reading
            ? TypedResults.Json(ErasureBody.Of(reading), ApiJson.Wire.ErasureBody)
            : Problems.NotFound(NoSuch, "POST …/erase?confirm=true erases a member. Check the id.");

    private static async Task<IResult> LiftAsync(string member, HttpContext http, Erasures erasures)
    {
        if (!MemberId.TryParse(member, out var id)
            || await erasures.ReadAsync(http.Club(), id, http.RequestAborted) is not { } reading)
        {
            return Problems.NotFound(NoSuch, "There is nothing to lift. Check the id.");
        }

        return reading.DoneAt is not null && await erasures.LiftAsync(http.Club(), id, http.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.Refused("The erasure is not done yet, and cannot be taken back. GET tells what it waits for.");
    }
}
