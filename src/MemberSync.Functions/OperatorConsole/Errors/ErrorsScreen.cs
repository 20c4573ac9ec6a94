using System.Collections.Immutable;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Errors;

/// <summary>The error inbox: who stopped, by reason, to be sent again one by one, several, or all of a reason at once.</summary>
internal sealed class ErrorsScreen(StuckReader stuck, StuckRetry retry, LinkOperations operations)
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapGet("/errors", (HttpContext http, ErrorsScreen screen) => screen.ShowAsync(http)).ShowsTo(Role.Operator);
        var group = club.MapGroup("/connections/{connection}/errors/{reason}").Through<ScreenConnectionFilter>();
        group.MapGet("", (string reason, HttpContext http, ErrorsScreen screen) => screen.ShowGroupAsync(http, reason, null, null))
            .ShowsTo(Role.Operator);
        group.MapPost("", (string reason, HttpContext http, ErrorsScreen screen) => screen.RunAsync(http, reason))
            .ShowsTo(Role.Operator);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var club = http.Club();
        var cards = ImmutableArray.CreateBuilder<StuckCard>();
        foreach (var view in club.Connections)
        {
            var reading = await stuck.ReadAsync(view, http.RequestAborted);
            if (reading.Total > 0)
            {
                cards.Add(new StuckCard(view, reading));
            }
        }

        return Screen.Show<ErrorsPage>(http, new ErrorsModel(club.Club, cards.DrainToImmutable()));
    }

    private async Task<IResult> ShowGroupAsync(HttpContext http, string key, BulkReport? did, Progress? progress)
    {
        if (!Cursor.TryReadAfter(http.Request.Query["after"], out var after))
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, Cursor.Advice);
        }

        var view = http.PartnerConnection();
        var page = await stuck.ListAsync(view, key, after, PageSize, http.RequestAborted);
        var next = page.After is { } last ? Cursor.Write(last) : null;
        var group = await GroupAsync(http, key);
        return Screen.Show<ErrorGroupPage>(http, new ErrorGroupModel(view.Club, view, key, group, page, next, did, progress));
    }

    private async Task<IResult> RunAsync(HttpContext http, string key)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["whom"] != "all")
        {
            var did = await SeveralMembers.RunAsync(http, operations, form["member"].Take(PageSize), LinkOperation.Sync);
            return await ShowGroupAsync(http, key, did, progress: null);
        }

        if (!Cursor.TryReadAfter(form["after"], out var after))
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, Cursor.Advice);
        }

        var sofar = Progress.Of(form, after is null ? (await GroupAsync(http, key))?.Count ?? 0 : 0);
        var step = await retry.RunAsync(http.PartnerConnection(), key, after, http.Key().Name, http.RequestAborted);
        ImmutableArray<(string, string)> whys = [.. step.Refused.Select(one => (one.Member.ToString(), one.Why))];
        var next = step.After is { } last ? Cursor.Write(last) : null;
        return await ShowGroupAsync(http, key, did: null, sofar.With(step.Accepted, whys, next));
    }

    private async Task<StuckGroup?> GroupAsync(HttpContext http, string key) =>
        (await stuck.ReadAsync(http.PartnerConnection(), http.RequestAborted)).Groups.FirstOrDefault(group => group.Key == key);
}
