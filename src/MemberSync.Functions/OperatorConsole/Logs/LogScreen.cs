using MemberSync.Engine.Access;
using MemberSync.Engine.Logs;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Logs;

/// <summary>A connection's log: what happened on a day, live, to be kept as a file, and to be cleared.</summary>
internal sealed class LogScreen(LogBook log, TimeProvider time)
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder club)
    {
        var page = club.MapGroup("/connections/{connection}/log").Through<ScreenConnectionFilter>();
        page.MapGet("", (HttpContext http, LogScreen screen) => screen.ShowAsync(http, notice: null)).ShowsTo(Role.Operator);
        page.MapPost("", (HttpContext http, LogScreen screen) => screen.ClearAsync(http)).ShowsTo(Role.Admin);
        page.MapGet("/log.csv", (HttpContext http, LogScreen screen) => screen.Download(http)).ShowsTo(Role.Operator);
    }

    private async Task<IResult> ShowAsync(HttpContext http, string? notice)
    {
        var view = http.PartnerConnection();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone);
        var ask = LogAsk.Of(http.Request.Query, zone, time.GetUtcNow());
        var after = http.Request.Query["after"];
        List<string> faults = [];
        var (query, limit, from) = LogQueryReader.Read(ask.Plain(after, PageSize), view.Club, time.GetUtcNow(), faults);
        if (faults.Count > 0)
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, string.Join("; ", faults));
        }

        var page = await log.ReadAsync(view, query, from, limit, http.RequestAborted);
        var next = page.After is null ? null : Cursor.Write(page.After);
        return Screen.Show<LogLinesPage>(
            http, new LogModel(view.Club, view, zone, ask, page, next, from is null ? null : after.ToString(), notice));
    }

    private IResult Download(HttpContext http)
    {
        var view = http.PartnerConnection();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone);
        var ask = LogAsk.Of(http.Request.Query, zone, time.GetUtcNow());
        List<string> faults = [];
        var (query, _, _) = LogQueryReader.Read(ask.Plain(after: default, PageSize), view.Club, time.GetUtcNow(), faults);
        if (faults.Count > 0)
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, string.Join("; ", faults));
        }

        Screen.Guard(http);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream => LogExport.WriteAsync(stream, after => log.ReadAsync(view, query, after, LogExport.PageSize, http.RequestAborted)),
            "text/csv; charset=utf-8",
            $"log-{view.Connection.Id}-{ask.Day}.csv");
    }

    private async Task<IResult> ClearAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["confirm"] != "true")
        {
            return await ShowAsync(http, "Nothing was cleared: tick the box that says so first.");
        }

        var more = await log.ClearAsync(http.PartnerConnection(), http.Key().Name, http.RequestAborted);
        return await ShowAsync(http, more ? "Part of the log was removed. Clear it again to remove the rest." : "The log was cleared.");
    }
}
