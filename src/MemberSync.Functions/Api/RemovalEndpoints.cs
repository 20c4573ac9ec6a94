using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api;

/// <summary>Removals that wait for approval, and the removal of the integration itself.</summary>
internal static class RemovalEndpoints
{
    private const int PageSize = 100;
    private const int MaxMembers = 1000;
    private const int MaxId = 200;

    public static void Map(IEndpointRouteBuilder club, IEndpointRouteBuilder connection)
    {
        club.MapDelete("/connections/{connection}", RemoveAsync).Needs(Role.Admin).AddEndpointFilter<ConnectionFilter>();
        connection.MapGet("/removals", ListAsync).Needs(Role.Operator);
        connection.MapPost("/removals", PostAsync).Needs(Role.Operator);
    }

    private static async Task<IResult> ListAsync(HttpContext http, LinkReader links, string? after)
    {
        if (!Cursor.TryReadAfter(after, out var last))
        {
            return Problems.BadQuery(Cursor.Advice);
        }

        var view = http.PartnerConnection();
        var page = await links.ListStagedAsync(view.Club.Id, view.Connection.Id, last, PageSize, http.RequestAborted);
        return TypedResults.Json(MemberListBody.Of(page), ApiJson.Wire.MemberListBody);
    }

    private static Task<IResult> PostAsync(HttpContext http, LinkOperations operations, Approvals approvals) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = [];
            var fields = Fields.Open(body, faults, "approve", "all");
            var members = fields.Texts("approve", MaxMembers, MaxId);
            var all = fields.Flag("all") ?? false;
            if (faults.Count == 0 && all == (members.Length > 0))
            {
                fields.Fault("approve", "write the members' ids, or \"all\": true instead");
            }

            return faults.Count > 0 ? Problems.Faulty("approval", [.. faults])
                : all ? await ApproveAllAsync(http, approvals)
                : await ApproveAsync(http, operations, members);
        });

    private static async Task<IResult> ApproveAllAsync(HttpContext http, Approvals approvals)
    {
        await approvals.RemoveAllAsync(http.PartnerConnection(), http.Key().Name, http.RequestAborted);
        return Answer(new RemovalApprovalBody(All: true, [], []));
    }

    private static async Task<IResult> ApproveAsync(
        HttpContext http, LinkOperations operations, ImmutableArray<string> members)
    {
        List<string> approved = [], others = [];
        foreach (var member in members)
        {
            var outcome = MemberId.TryParse(member, out var id)
                ? await operations.RunAsync(
                    http.PartnerConnection(), id, LinkOperation.ApproveRemoval, http.Key().Name, http.RequestAborted)
                : new OperationOutcome.Unknown();
            (outcome is OperationOutcome.Accepted ? approved : others).Add(member);
        }

        return Answer(new RemovalApprovalBody(All: false, [.. approved], [.. others]));
    }

    private static JsonHttpResult<RemovalApprovalBody> Answer(RemovalApprovalBody body) => TypedResults.Json(
        body, ApiJson.Wire.RemovalApprovalBody, statusCode: StatusCodes.Status202Accepted);

    private static async Task<IResult> RemoveAsync(HttpContext http, IntegrationEnd end, string? people) =>
        await end.BeginAsync(http.PartnerConnection(), people, http.Key().Name, http.RequestAborted) is { } problem
            ? problem
            : TypedResults.Json(
                new ReviewBody("removal", "within minutes; GET says 404 when it is done"),
                ApiJson.Wire.ReviewBody,
                statusCode: StatusCodes.Status202Accepted);
}
