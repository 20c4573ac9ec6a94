using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
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

    private static async Task<IResult> CheckAsync(
        HttpContext http, ConnectionCheck check, PartnerClients clients, ClubSecrets secrets)
    {
        var view = http.PartnerConnection();
        var credentials = await secrets.CredentialsAsync(view.Club.Id, view.Connection, http.RequestAborted);
        var faults = view.Partner.Faults(view.Access(credentials));
        if (!faults.IsEmpty)
        {
            return TypedResults.Json(new CheckBody(false, string.Join("; ", faults)), ApiJson.Wire.CheckBody);
        }

        using var loan = await clients.BorrowAsync(view, http.RequestAborted);
        var fault = CheckTexts.Fault(await check.RunAsync(view, loan.Client, http.RequestAborted));
        return TypedResults.Json(new CheckBody(fault is null, fault), ApiJson.Wire.CheckBody);
    }

    private static async Task<IResult> SyncAsync(HttpContext http, IStore store, WorkReader work, TimeProvider time)
    {
        var (club, view) = (http.Club().Club.Id, http.PartnerConnection());
        var connection = view.Connection;
        if (!connection.Enabled)
        {
            return Problems.Refused(
                "The connection is not enabled, so nothing would be sent. Enable it, which starts a full sync.");
        }

        if (Hindrance((await work.ReadAsync(view, http.RequestAborted)).Lease, time.GetUtcNow()) is { } hindrance)
        {
            return Problems.Refused(hindrance);
        }

        var start = new Commit(club.ToString(), [], [Review.Start(club, connection.Id)]);
        await store.CommitAsync(start, http.RequestAborted);
        var when = connection.Options.Bulk == BulkTime.Always
            ? "at once, after everything else"
            : "in the partner's window";
        return TypedResults.Json(
            new ReviewBody("full sync", when), ApiJson.Wire.ReviewBody, statusCode: StatusCodes.Status202Accepted);
    }

    // What waits already goes on by itself once the hindrance is gone; a full sync asked for now would say nothing new.
    private static string? Hindrance(LeaseRow? work, DateTimeOffset now) => work switch
    {
        { Quarantine: { } quarantine } =>
            $"The partner does not accept the connection's settings, so nothing is sent: {quarantine.Reason}. Correct them, "
            + "or run the connection's check once they are right, and ask again.",
        { PausedUntil: { } until } when until > now =>
            "The partner cannot be reached at the moment: several calls in a row have failed. It is tried again at "
            + $"{until.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}, and what waits goes on by itself. Ask again once it answers.",
        _ => null,
    };

    private static async Task<IResult> BudgetAsync(HttpContext http, WorkReader work) =>
        TypedResults.Json(
            BudgetBody.Of(await work.ReadAsync(http.PartnerConnection(), http.RequestAborted)),
            ApiJson.Wire.BudgetBody);

    private static async Task<IResult> StatesAsync(HttpContext http, LinkReader links)
    {
        var (club, connection) = (http.Club().Club.Id, http.PartnerConnection().Connection.Id);
        var counts = await links.CountAsync(club, connection, http.RequestAborted);
        return TypedResults.Json(StatesBody.Of(counts), ApiJson.Wire.StatesBody);
    }
}
