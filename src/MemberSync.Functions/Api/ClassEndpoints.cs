using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Classes;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>A connection's classes: lists, one with its bookings, and what members did in them.</summary>
internal static class ClassEndpoints
{
    public static void Map(IEndpointRouteBuilder connection)
    {
        var classes = connection.MapGroup("/classes").Needs(Role.Operator);
        classes.MapGet("", ListAsync);
        classes.MapGet("/{class}", GetAsync);
        classes.MapPost("/{class}/sync", SyncAsync);
        connection.MapGet("/members/{member}/metrics", MetricsAsync).Needs(Role.Operator);
    }

    private static async Task<IResult> ListAsync(HttpContext http, LinkReader links)
    {
        if (MemberQuery.Read(http.Request.Query, out var fault) is not { } query)
        {
            return Problems.BadQuery(fault);
        }

        var (club, connection) = (http.Club().Club.Id, http.PartnerConnection().Connection.Id);
        var page = await links.ListClassesAsync(
            club, connection, query.Filter, query.After, query.Limit, http.RequestAborted);
        return TypedResults.Json(ClassListBody.Of(page), ApiJson.Wire.ClassListBody);
    }

    private static async Task<IResult> GetAsync(string @class, HttpContext http, LinkReader links, LinkExplainer explainer)
    {
        var view = http.PartnerConnection();
        if (!MemberId.TryOfClass(@class, out var id)
            || await links.FindAsync(http.Club().Club.Id, view.Connection.Id, id, http.RequestAborted) is not { } detail)
        {
            return NotLinked(http);
        }

        var why = await explainer.ExplainAsync(view, detail, http.RequestAborted);
        return TypedResults.Json(ClassBody.Of(detail, why, view), ApiJson.Wire.ClassBody);
    }

    private static async Task<IResult> SyncAsync(string @class, HttpContext http, LinkOperations operations)
    {
        if (!MemberId.TryOfClass(@class, out var id))
        {
            return NotLinked(http);
        }

        var outcome = await operations.RunAsync(
            http.PartnerConnection(), id, LinkOperation.Sync, http.Key().Name, http.RequestAborted);
        return outcome switch
        {
            OperationOutcome.Accepted accepted => TypedResults.Json(
                new OperationBody(@class, accepted.Link.Status.ToString(), accepted.Link.Due?.At),
                ApiJson.Wire.OperationBody,
                statusCode: StatusCodes.Status202Accepted),
            OperationOutcome.Refused refused => Problems.Refused(ClassWords.Of(refused.Why)),
            _ => NotLinked(http),
        };
    }

    private static async Task<IResult> MetricsAsync(string member, HttpContext http, MetricsReader metrics)
    {
        var (club, connection) = (http.Club().Club, http.PartnerConnection().Connection.Id);
        return MemberId.TryParse(member, out var id)
            ? TypedResults.Json(
                MetricsBody.Of(member, await metrics.OfMemberAsync(club.Id, connection, id, http.RequestAborted), club),
                ApiJson.Wire.MetricsBody)
            : Problems.NotFound("such member", "A member's id has 1 to 100 printable characters. Check the id.");
    }

    private static Problem NotLinked(HttpContext http) => Problems.NotFound(
        $"such class on connection '{http.PartnerConnection().Connection.Id}'",
        "The gym system has sent no class with this id, or not all of it (title, start, end and location are needed), "
        + "or the connection's settings name no studio for its location (box.<location>).");
}
