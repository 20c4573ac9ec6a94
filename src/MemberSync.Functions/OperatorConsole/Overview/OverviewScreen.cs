using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Overview;

/// <summary>A club's connections: what is stuck, what waits, and what tonight looks like.</summary>
internal sealed class OverviewScreen(StateCounts states, WorkReader work, Forecaster forecaster, TimeProvider time)
{
    // Forecasts of large clubs take a while, and the page asks again every few seconds.
    private readonly Lately<(ClubId, ConnectionId, string), ConnectionCard> _cards =
        new(time, new Freshness(TimeSpan.FromSeconds(2)));

    public static void Map(IEndpointRouteBuilder club) =>
        club.MapGet("", (HttpContext http, OverviewScreen screen) => screen.ShowAsync(http)).ShowsTo(Role.Operator);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var view = http.Club();
        var cards = ImmutableArray.CreateBuilder<ConnectionCard>();
        foreach (var connection in view.Connections)
        {
            var key = (view.Club.Id, connection.Connection.Id, connection.Version);
            cards.Add(await _cards.GetAsync(key, stopping => CardAsync(connection, stopping)));
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone);
        return Screen.Show<OverviewPage>(
            http, new OverviewModel(view.Club, zone, time.GetUtcNow(), cards.DrainToImmutable()));
    }

    private async Task<ConnectionCard> CardAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var counts = await states.ReadAsync(view, cancellationToken);
        var reading = await forecaster.ReadAsync(view, cancellationToken);
        var forecast = ForecastBody.Of(reading, view);
        return new ConnectionCard(
            view,
            counts,
            await work.ReadAsync(view, cancellationToken),
            reading.Timetable,
            reading.Backlog.Members,
            forecast.Sentence,
            forecast.Hindrance is not null);
    }
}
