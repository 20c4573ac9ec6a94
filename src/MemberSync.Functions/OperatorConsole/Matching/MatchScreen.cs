using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Engine.Access;
using MemberSync.Engine.Matching;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Api.Matching;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>The match workbench of a connection: who is who, decided one by one, all that is certain, or by a table.</summary>
internal sealed class MatchScreen(MatchReader reader, PeopleShelf shelf, MatchActs acts)
{
    private const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder club)
    {
        var match = club.MapGroup("/connections/{connection}/match").AddEndpointFilter<ScreenConnectionFilter>();
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
        var rows = await reader.ReadAsync(view, http.RequestAborted);
        var shown = rows.Where(row => Shows(showing, row))
            .OrderBy(row => row.Member.Id.ToString(), StringComparer.Ordinal)
            .SkipWhile(row => after is not null && string.CompareOrdinal(row.Member.Id.ToString(), Uri.UnescapeDataString(after)) <= 0)
            .Take(PageSize + 1)
            .ToImmutableArray();
        var model = new MatchModel(
            view.Club,
            view,
            await shelf.HasAsync(view, http.RequestAborted),
            showing,
            Enum.GetValues<MatchView>().ToImmutableSortedDictionary(each => each, each => rows.Count(row => Shows(each, row))),
            [.. shown.Take(PageSize)],
            shown.Length > PageSize ? Cursor.Write(Uri.EscapeDataString(shown[PageSize - 1].Member.Id.ToString())) : null,
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
            var step = await acts.LinkCertainAsync(view, by, stopping);
            var progress = Progress.Of(form, step.Done + step.Whys.Length).With(step.Done, step.Whys, step.More ? "on" : null);
            return await ShowAsync(http, did: null, progress);
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
        return await ShowAsync(http, report, progress: null);
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

    private static bool Shows(MatchView view, MatchRow row) => view switch
    {
        MatchView.Proposed => !row.Proposals.IsEmpty,
        MatchView.Certain => row.Proposals is [{ Confidence: Confidence.Certain }, ..],
        MatchView.Nobody => row.Proposals.IsEmpty,
    };
}
