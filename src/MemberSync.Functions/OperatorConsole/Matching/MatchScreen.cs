using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Matching;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Api.Matching;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>The match workbench of a connection: who is who, decided one by one, all that is certain, or by a table.</summary>
internal sealed class MatchScreen(MatchBoard board, MatchReader reader, PeopleShelf shelf, MatchActs acts)
{
    private const int PageSize = 25;
    private const int CertainAtOnce = 100;

    public static void Map(IEndpointRouteBuilder club)
    {
        var match = club.MapGroup("/connections/{connection}/match").Through<ScreenConnectionFilter>();
        match.MapGet("", (HttpContext http, MatchScreen screen) => screen.ShowAsync(http, null, null)).ShowsTo(Role.Operator);
        match.MapPost("", (HttpContext http, MatchScreen screen) => screen.RunAsync(http)).ShowsTo(Role.Operator);
        match.MapGet("/match.csv", (HttpContext http, MatchScreen screen) => screen.ExportAsync(http)).ShowsTo(Role.Operator);
    }

    private async Task<IResult> ShowAsync(HttpContext http, MatchReport? did, Progress? progress)
    {
        var query = http.Request.Query;
        if (!Cursor.TryReadAfter(query["after"], out var after))
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, Cursor.Advice);
        }

        var view = http.PartnerConnection();
        var showing = Enum.TryParse<MatchView>(query["show"], out var asked) && Enum.IsDefined(asked) ? asked : MatchView.Proposed;
        var (rows, next) = await board.PageAsync(
            view, showing, after is null ? null : Uri.UnescapeDataString(after), PageSize, http.RequestAborted);
        var model = new MatchModel(
            view.Club,
            view,
            await shelf.HasAsync(view, http.RequestAborted),
            showing,
            await board.CountAsync(view),
            rows,
            next is { } last ? Cursor.Write(Uri.EscapeDataString(last.ToString())) : null,
            did,
            progress);
        return Screen.Show<MatchPage>(http, model);
    }

    private async Task<IResult> RunAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (view, by, stopping) = (http.PartnerConnection(), http.Key().Name, http.RequestAborted);
        if (form["operation"] == "certain")
        {
            return await ShowAsync(http, did: null, await LinkCertainAsync(view, form, by, stopping));
        }

        var report = form["operation"].ToString() switch
        {
            "undo" => await acts.UndoAsync(view, by, stopping),
            "fetch" => await acts.FetchAsync(view, stopping),
            "people" when form.Files is [var file] => await acts.UploadAsync(view, file.OpenReadStream(), stopping),
            "import" when form.Files is [var file] => await acts.ImportAsync(view, file.OpenReadStream(), by, stopping),
            "" when form.ContainsKey("decision") => await acts.DecideAsync(view, DecisionIn(form), by, stopping),
            _ => MatchReport.Of("Nothing was done: choose a file, or what is to be done."),
        };
        board.Outdate(view);
        return await ShowAsync(http, report, progress: null);
    }

    private async Task<Progress> LinkCertainAsync(
        ConnectionView view, IFormCollection form, string by, CancellationToken stopping)
    {
        var from = form["after"].ToString() is { Length: > 0 } text ? text : null;
        var total = from is null ? (await board.CountAsync(view))[MatchView.Certain] : 0;
        var (rows, next) = await board.PageAsync(view, MatchView.Certain, from, CertainAtOnce, stopping);
        var (done, whys) = await acts.LinkAsync(view, rows, by, stopping);
        if (next is null)
        {
            board.Outdate(view);
        }

        return Progress.Of(form, total).With(done, whys, next?.ToString());
    }

    private async Task<IResult> ExportAsync(HttpContext http)
    {
        var rows = await reader.ReadAsync(http.PartnerConnection(), http.RequestAborted);
        Screen.Guard(http);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream => MatchExport.WriteAsync(stream, rows, http.RequestAborted), "text/csv; charset=utf-8", "match.csv");
    }

    private static (string Member, string Decision, string Version) DecisionIn(IFormCollection form) =>
        (form["member"].ToString(), form["decision"].ToString(), form["version"].ToString());
}
