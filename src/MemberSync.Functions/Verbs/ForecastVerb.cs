using System.CommandLine;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>When all that waits is sent.</summary>
internal static class ForecastVerb
{
    public static Command Build(Surroundings around) =>
        new Command("forecast", "Tells when all that waits is sent, with a picture of each night.")
        {
            Given.Club, Given.Connection,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var place = await session.PlaceAsync(stopping);
        return session.Show(
            await session.Service.ForecastAsync(place, stopping), body => Write(session.Paper, body));
    }

    private static void Write(Paper paper, ForecastBody forecast)
    {
        paper.Line(forecast.Sentence);
        if (forecast.Backlog.Length > 0)
        {
            paper.Line();
            paper.Table(
                ["Waiting as", "Next call", "Members"],
                forecast.Backlog.Select(line => (Cell[])
                    [line.Class, line.Endpoint, Cell.Number(line.Members)]));
        }

        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(forecast.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        NightPicture.Write(paper, forecast.Nights, zone);
    }
}
