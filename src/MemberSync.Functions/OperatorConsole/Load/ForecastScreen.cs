using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Preview;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Load;

/// <summary>A connection's load: what waits, when it goes, why a call waits; and what sets more of it going.</summary>
internal sealed class ForecastScreen(
    Forecaster forecaster, WorkReader work, FullSync sync, CheckNow check, TimeProvider time)
{
    // The cost follows the backlog, and the page asks again every few seconds.
    private readonly Lately<(ClubId, ConnectionId, string), ForecastReading> _readings = new(
        time,
        new Freshness(TimeSpan.FromSeconds(1)) { Keep = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromMilliseconds(100) });

    public static void Map(IEndpointRouteBuilder club)
    {
        var forecast = club.MapGroup("/connections/{connection}/forecast").Through<ScreenConnectionFilter>();
        forecast.MapGet("", (HttpContext http, ForecastScreen screen) => screen.ShowAsync(http)).ShowsTo(Role.Operator);
        forecast.MapPost("", (HttpContext http, ForecastScreen screen, DryRun dryRun) => screen.PostAsync(http, dryRun))
            .ShowsTo(Role.Operator);
    }

    private async Task<IResult> ShowAsync(HttpContext http) => Screen.Show<ForecastPage>(http, await ReadAsync(http) with
    {
        Notice = http.Request.Query["did"] == "sync" ? $"A full sync was started. It goes {FullSync.When(http.PartnerConnection())}." : null,
    });

    private async Task<IResult> PostAsync(HttpContext http, DryRun dryRun)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form["act"].ToString() switch
        {
            "sync" => await SyncAsync(http),
            "check" => await CheckAsync(http),
            "preview" => await PreviewAsync(http, dryRun),
            _ => Screen.Refuse(http, StatusCodes.Status400BadRequest, "Choose what is to be done."),
        };
    }

    private async Task<IResult> SyncAsync(HttpContext http)
    {
        var view = http.PartnerConnection();
        return await sync.StartAsync(view, http.RequestAborted) is { } problem
            ? Screen.Show<ForecastPage>(http, await ReadAsync(http) with { Refusal = problem.Detail }, problem.Status)
            : Screen.Go($"/{view.Club.Id}/connections/{view.Connection.Id}/forecast?did=sync");
    }

    private async Task<IResult> CheckAsync(HttpContext http)
    {
        var fault = await check.FaultAsync(http.PartnerConnection(), http.RequestAborted);
        return Screen.Show<ForecastPage>(http, await ReadAsync(http) with
        {
            Notice = fault is null ? "The check passed: the partner accepts what is stored." : null,
            Refusal = fault is null ? null : $"The check of what is stored failed: {fault}",
        });
    }

    private async Task<IResult> PreviewAsync(HttpContext http, DryRun dryRun)
    {
        var preview = await dryRun.RunAsync(http.PartnerConnection(), http.RequestAborted);
        return Screen.Show<ForecastPage>(http, await ReadAsync(http) with { Preview = preview });
    }

    private async Task<ForecastModel> ReadAsync(HttpContext http)
    {
        var view = http.PartnerConnection();
        return new ForecastModel(
            view,
            TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone),
            time.GetUtcNow(),
            await _readings.GetAsync(
                (view.Club.Id, view.Connection.Id, view.Version), stopping => forecaster.ReadAsync(view, stopping)),
            await work.ReadAsync(view, http.RequestAborted));
    }
}
