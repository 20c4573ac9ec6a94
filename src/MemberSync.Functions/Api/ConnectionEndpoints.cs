using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Sets up and shows connections. Credentials go in and never come out.</summary>
internal static class ConnectionEndpoints
{
    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapGet("/connections", ListAsync).Needs(Role.Operator);
        club.MapGet("/connections/{connection}", GetAsync).Needs(Role.Operator).Through<ConnectionFilter>();
        club.MapPut("/connections/{connection}", PutAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ClubSecrets secrets, WorkReader work)
    {
        var bodies = new List<ConnectionBody>();
        foreach (var view in http.Club().Connections)
        {
            bodies.Add(await DescribeAsync(view, secrets, work, http.RequestAborted));
        }

        return TypedResults.Json(new ConnectionListBody(bodies), ApiJson.Wire.ConnectionListBody);
    }

    private static async Task<IResult> GetAsync(HttpContext http, ClubSecrets secrets, WorkReader work) =>
        TypedResults.Json(
            await DescribeAsync(http.PartnerConnection(), secrets, work, http.RequestAborted),
            ApiJson.Wire.ConnectionBody);

    private static async Task<ConnectionBody> DescribeAsync(
        ConnectionView view, ClubSecrets secrets, WorkReader work, CancellationToken cancellationToken)
    {
        var credentials = await secrets.CredentialsAsync(view.Club.Id, view.Connection, cancellationToken);
        var reading = await work.ReadAsync(view, cancellationToken);
        return ConnectionBody.Of(view, credentials.Keys, reading.Lease);
    }

    private static Task<IResult> PutAsync(string connection, HttpContext http, ConnectionEdits edits) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            var club = http.Club();
            return await edits.SaveAsync(club, connection, body, http.Key().Name, http.RequestAborted) is { } problem
                ? problem
                : await ShowAsync(http, ConnectionId.Parse(connection), isNew: club.Connection(ConnectionId.Parse(connection)) is null);
        });

    private static async Task<IResult> ShowAsync(HttpContext http, ConnectionId id, bool isNew)
    {
        var all = http.RequestServices;
        var clubs = all.GetRequiredService<ClubDirectory>();
        var club = await clubs.FindNowAsync(http.Club().Club.Id, http.RequestAborted);
        var body = await DescribeAsync(
            club!.Connection(id)!, all.GetRequiredService<ClubSecrets>(), all.GetRequiredService<WorkReader>(), http.RequestAborted);
        return TypedResults.Json(
            body,
            ApiJson.Wire.ConnectionBody,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
