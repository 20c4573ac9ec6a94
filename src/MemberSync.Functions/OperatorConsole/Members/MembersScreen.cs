using System.Collections.Immutable;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Members;

/// <summary>A connection's members: found by state and name, and acted upon one by one or several at once.</summary>
internal sealed class MembersScreen(LinkReader links, LinkOperations operations)
{
    private const int PageSize = 50;

    // What operators may do with several at once.
    private static readonly ImmutableArray<LinkOperation> Bulk =
        [LinkOperation.Sync, LinkOperation.Suspend, LinkOperation.Enable, LinkOperation.Delete];

    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapGet("/members", Begin).ShowsTo(Role.Operator);
        var members = club.MapGroup("/connections/{connection}/members").Through<ScreenConnectionFilter>();
        members.MapGet("", (HttpContext http, MembersScreen screen) => screen.ShowAsync(http, did: null)).ShowsTo(Role.Operator);
        members.MapPost("", (HttpContext http, MembersScreen screen) => screen.RunAsync(http)).ShowsTo(Role.Operator);
    }

    private static IResult Begin(HttpContext http) => http.Club() is { Connections: [var first, ..] } view
        ? Screen.Go($"/{view.Club.Id}/connections/{first.Connection.Id}/members")
        : Screen.Go($"/{http.Club().Club.Id}");

    private async Task<IResult> ShowAsync(HttpContext http, BulkReport? did)
    {
        if (MemberQuery.Read(http.Request.Query, out var fault) is not { } query)
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, fault);
        }

        var view = http.PartnerConnection();
        var page = await links.ListAsync(
            view.Club.Id, view.Connection.Id, query.Filter, query.After, PageSize, http.RequestAborted);
        var model = new MembersModel(
            view.Club,
            http.Club().Connections,
            view,
            new MembersQuery(query.Filter.Status, query.Filter.Text),
            page,
            page.After is { } after ? Cursor.Write(after) : null,
            did);
        return Screen.Show<MembersPage>(http, model);
    }

    private async Task<IResult> RunAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Bulk.Where(operation => operation.ToString() == form["operation"]).ToArray() is not [var chosen])
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, "Choose what is to be done, and for whom.");
        }

        return await ShowAsync(
            http, await SeveralMembers.RunAsync(http, operations, form["member"].Take(PageSize), chosen));
    }
}
