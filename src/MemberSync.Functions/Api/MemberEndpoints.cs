using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>A connection's members: lists, one with its history, and what operators ask for.</summary>
internal static class MemberEndpoints
{
    private const int MaxAccount = 200;

    public static void Map(IEndpointRouteBuilder connection)
    {
        var members = connection.MapGroup("/members").Needs(Role.Operator);
        members.MapGet("", ListAsync);
        members.MapGet("/{member}", GetAsync);
        members.MapDelete("/{member}", DeleteAsync);
        members.MapPost("/{member}/sync", SyncAsync);
        members.MapPost("/{member}/suspend", SuspendAsync);
        members.MapPost("/{member}/enable", EnableAsync);
        members.MapPut("/{member}/external-id", PutIdsAsync);
        members.MapPost("/{member}/resolve", ResolveAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, LinkReader links)
    {
        if (MemberQuery.Read(http.Request.Query, out var fault) is not { } query)
        {
            return Problems.BadQuery(fault);
        }

        var (club, connection) = (http.Club().Club.Id, http.PartnerConnection().Connection.Id);
        var page = await links.ListAsync(
            club, connection, query.Filter, query.After, query.Limit, http.RequestAborted);
        return TypedResults.Json(MemberListBody.Of(page), ApiJson.Wire.MemberListBody);
    }

    private static async Task<IResult> GetAsync(
        string member, HttpContext http, LinkReader links, LinkExplainer explainer)
    {
        var (club, connection) = (http.Club().Club.Id, http.PartnerConnection().Connection.Id);
        if (!MemberId.TryParse(member, out var id)
            || await links.FindAsync(club, connection, id, http.RequestAborted) is not { } detail)
        {
            return NotLinked(http);
        }

        if (detail.Link.Status != LinkStatus.Removed)
        {
            var why = await explainer.ExplainAsync(http.PartnerConnection(), detail, http.RequestAborted);
            return TypedResults.Json(MemberBody.Of(detail, why, http.PartnerConnection()), ApiJson.Wire.MemberBody);
        }

        return Problems.NotFound(
            "such member on this connection any more",
            $"The member was removed{RemovalWords(detail.History)}. "
            + "POST …/sync brings a member back whom the gym system still has.");
    }

    // Who asked for it stands on the line before the one that says that it was done, unless nothing had to be done.
    private static string RemovalWords(ImmutableArray<Transition> history)
    {
        if (history is not [.., { To: LinkStatus.Removed } done])
        {
            return "";
        }

        var asked = history is [.., { To: LinkStatus.ToBeRemoved } before, _] ? before : done;
        return $" at {done.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}; asked for by {asked.By} ({asked.Cause})";
    }

    private static Task<IResult> DeleteAsync(string member, HttpContext http, LinkOperations operations) =>
        RunAsync(member, http, operations, LinkOperation.Delete);

    private static Task<IResult> SyncAsync(string member, HttpContext http, LinkOperations operations) =>
        RunAsync(member, http, operations, LinkOperation.Sync);

    private static Task<IResult> SuspendAsync(string member, HttpContext http, LinkOperations operations) =>
        RunAsync(member, http, operations, LinkOperation.Suspend);

    private static Task<IResult> EnableAsync(string member, HttpContext http, LinkOperations operations) =>
        RunAsync(member, http, operations, LinkOperation.Enable);

    private static async Task<IResult> RunAsync(
        string member, HttpContext http, LinkOperations operations, LinkOperation operation) =>
        MemberId.TryParse(member, out var id)
            ? Answer(
                member,
                http,
                await operations.RunAsync(
                    http.PartnerConnection(), id, operation, http.Key().Name, http.RequestAborted))
            : NotLinked(http);

    private static Task<IResult> PutIdsAsync(string member, HttpContext http, LinkOperations operations) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = [];
            var view = http.PartnerConnection();
            var ids = ExternalIds.Read(body, view.Plan, faults);
            return faults.Count > 0 ? Problems.Faulty("external id", [.. faults])
                : !MemberId.TryParse(member, out var id) ? NotLinked(http)
                : Answer(
                    member,
                    http,
                    await operations.GiveIdsAsync(view, id, ids, http.Key().Name, http.RequestAborted));
        });

    // The account is named again, so that nobody removes one that has not been read.
    private static Task<IResult> ResolveAsync(string member, HttpContext http, LinkOperations operations) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = [];
            var account = Fields.Open(body, faults, "account")
                .Required("account", MaxAccount, "name the account that is to be removed, as the member's reason does");
            return faults.Count > 0 ? Problems.Faulty("resolution", [.. faults])
                : !MemberId.TryParse(member, out var id) ? NotLinked(http)
                : Answer(
                    member,
                    http,
                    await operations.GiveWayAsync(
                        http.PartnerConnection(), id, account, http.Key().Name, http.RequestAborted));
        });

    private static IResult Answer(string member, HttpContext http, OperationOutcome outcome) => outcome switch
    {
        OperationOutcome.Accepted accepted => TypedResults.Json(
            new OperationBody(member, accepted.Link.Status.ToString(), accepted.Link.Due?.At),
            ApiJson.Wire.OperationBody,
            statusCode: StatusCodes.Status202Accepted),
        OperationOutcome.Refused refused => Problems.Refused(refused.Why),
        _ => NotLinked(http),
    };

    private static Problem NotLinked(HttpContext http) => Problems.NotFound(
        $"such member on connection '{http.PartnerConnection().Connection.Id}'",
        "The gym system has sent no member with this id, or the connection's filter does not let it through. "
        + "Check the id.");
}
