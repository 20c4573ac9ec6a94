using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Waiting;

/// <summary>Approves removals and new members: one, some, or all.</summary>
internal sealed class WaitingScreen(
    LinkReader links, LinkOperations operations, Approvals approvals, TimeProvider time)
{
    private const int PageSize = 100;

    // Few who wait are found among all who are new, which takes a while where thousands are.
    private readonly Lately<(ClubId, ConnectionId), (LinkPage Staged, LinkPage Awaiting)> _lists = new(
        time,
        new Freshness(TimeSpan.FromSeconds(1)) { Keep = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromMilliseconds(100) });

    public static void Map(IEndpointRouteBuilder club)
    {
        var waiting = club.MapGroup("/connections/{connection}/waiting").AddEndpointFilter<ScreenConnectionFilter>();
        waiting.MapGet("", (HttpContext http, WaitingScreen screen) => screen.ShowAsync(http)).ShowsTo(Role.Operator);
        waiting.MapPost("", (HttpContext http, WaitingScreen screen) => screen.PostAsync(http)).ShowsTo(Role.Operator);
    }

    private async Task<IResult> ShowAsync(HttpContext http) => Screen.Show<WaitingPage>(http, await ReadAsync(http) with
    {
        Notice = http.Request.Query["did"] == "all"
            ? "Everybody who waited is approved, some at a time. The list empties as it goes on."
            : null,
    });

    private async Task<IResult> PostAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var view = http.PartnerConnection();
        if (!view.Connection.Enabled)
        {
            const string Off = "The connection is not enabled, so nothing would be sent. Enable it first.";
            return Screen.Show<WaitingPage>(
                http, await ReadAsync(http) with { Refusal = Off }, StatusCodes.Status409Conflict);
        }

        switch (form["act"].ToString())
        {
            case "remove":
                return await SomeAsync(http, form, LinkOperation.ApproveRemoval);
            case "activate":
                return await SomeAsync(http, form, LinkOperation.Activate);
            case "remove-all":
                await approvals.RemoveAllAsync(view, http.Key().Name, http.RequestAborted);
                break;
            case "activate-all":
                await approvals.ActivateAllAsync(view, http.Key().Name, http.RequestAborted);
                break;
            default:
                return Screen.Refuse(http, StatusCodes.Status400BadRequest, "Choose what is to be done, and for whom.");
        }

        return Screen.Go($"/{view.Club.Id}/connections/{view.Connection.Id}/waiting?did=all");
    }

    private async Task<IResult> SomeAsync(HttpContext http, IFormCollection form, LinkOperation operation)
    {
        var did = await SeveralMembers.RunAsync(http, operations, form["member"].Take(PageSize), operation);
        var view = http.PartnerConnection();
        _lists.Outdate((view.Club.Id, view.Connection.Id));
        return Screen.Show<WaitingPage>(http, await ReadAsync(http) with { Did = did });
    }

    private async Task<WaitingModel> ReadAsync(HttpContext http)
    {
        var view = http.PartnerConnection();
        var (club, connection) = (view.Club.Id, view.Connection.Id);
        var (staged, awaiting) = await _lists.GetAsync((club, connection), async stopping => (
            await links.ListStagedAsync(club, connection, after: null, PageSize, stopping),
            await links.ListAwaitingAsync(club, connection, after: null, PageSize, stopping)));
        return new WaitingModel(view, staged, awaiting);
    }
}
