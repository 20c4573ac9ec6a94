using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Comparing;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Drifting;

/// <summary>The members who differ at the partner, in which fields, and how the gym system's word goes out again.</summary>
internal sealed class DriftScreen(Comparisons comparisons, LinkOperations operations)
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder club)
    {
        var drift = club.MapGroup("/connections/{connection}/drift").Through<ScreenConnectionFilter>();
        drift.MapGet("", (HttpContext http, DriftScreen screen) => screen.ShowAsync(http, did: null)).ShowsTo(Role.Operator);
        drift.MapPost("", (HttpContext http, DriftScreen screen) => screen.SendAsync(http)).ShowsTo(Role.Operator);
    }

    private async Task<IResult> ShowAsync(HttpContext http, BulkReport? did)
    {
        var view = http.PartnerConnection();
        MemberId? after = MemberId.TryParse(http.Request.Query["after"], out var last) ? last : null;
        var (people, more) = await comparisons.ListAsync(view, after, PageSize, http.RequestAborted);
        var model = new DriftModel(
            view.Club,
            view,
            TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone),
            DriftEndpoints.NoteOf(view),
            [.. people],
            more ? people[^1].Member.ToString() : null,
            did);
        return Screen.Show<DriftPage>(http, model);
    }

    private async Task<IResult> SendAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return await ShowAsync(
            http, await SeveralMembers.RunAsync(http, operations, form["member"].Take(PageSize), LinkOperation.Sync));
    }
}
