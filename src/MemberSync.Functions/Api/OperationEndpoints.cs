using MemberSync.Engine.Access;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>What operators do with, and see of, a connection as a whole.</summary>
internal static class OperationEndpoints
{
    public static void Map(IEndpointRouteBuilder connection)
    {
        connection.MapPost("/check", CheckAsync).Needs(Role.Operator);
        connection.MapPost("/sync", SyncAsync).Needs(Role.Operator);
        connection.MapGet("/budget", BudgetAsync).Needs(Role.Operator);
        connection.MapGet("/states", StatesAsync).Needs(Role.Operator);
    }

    private static async Task<IResult> CheckAsync(HttpContext http, CheckNow check)
    {
        var fault = await check.FaultAsync(http.PartnerConnection(), http.RequestAborted);
        return TypedResults.Json(new CheckBody(fault is null, fault), ApiJson.Wire.CheckBody);
    }

    private static async Task<IResult> SyncAsync(HttpContext http, FullSync sync)
    {
        var view = http.PartnerConnection();
        return await sync.StartAsync(view, http.RequestAborted) is { } problem
            ? problem
            : TypedResults.Json(
                new ReviewBody("full sync", FullSync.When(view)),
                ApiJson.Wire.ReviewBody,
                statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> BudgetAsync(HttpContext http, WorkReader work) =>
        TypedResults.Json(
            BudgetBody.Of(await work.ReadAsync(http.PartnerConnection(), http.RequestAborted)),
            ApiJson.Wire.BudgetBody);

    private static async Task<IResult> StatesAsync(HttpContext http, StateCounts states)
    {
        var counts = await states.ReadAsync(http.PartnerConnection(), http.RequestAborted);
        return TypedResults.Json(StatesBody.Of(counts), ApiJson.Wire.StatesBody);
    }
}
