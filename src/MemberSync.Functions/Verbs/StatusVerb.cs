using System.CommandLine;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>How it stands with every connection.</summary>
internal static class StatusVerb
{
    private static readonly string[] Heads =
        ["Connection", "Partner", "Health", "Enabled", "Waiting", "Trouble", "Suspended", "Calls", "Done"];

    public static Command Build(Surroundings around) =>
        new Command("status", "Shows every connection: its health, how many members wait or are in trouble, and when all is sent.")
        {
            Given.Club,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var health = await session.Service.HealthAsync(stopping);
        var clubs = session.Get(Given.Club) is { } one
            ? [one]
            : (await session.Service.ClubsAsync(stopping)).Body.Clubs.Select(club => club.Club).ToList();
        var standings = new List<Standing>();
        foreach (var club in clubs)
        {
            var connections = await session.Service.ConnectionsAsync(club, stopping);
            foreach (var connection in connections.Body.Connections)
            {
                var place = new Place(club, connection.Connection);
                standings.Add(new Standing(
                    place,
                    connection,
                    await session.Service.StatesAsync(place, stopping),
                    await session.Service.ForecastAsync(place, stopping),
                    health.Body.Time));
            }
        }

        if (session.IsJson)
        {
            session.Paper.Raw($$"""{"health":{{health.Json}},"connections":[{{string.Join(',', standings.Select(s => s.Json))}}]}""");
        }
        else
        {
            Write(session, health.Body, standings);
        }

        return ExitStatus.Done;
    }

    private static void Write(Session session, HealthBody health, List<Standing> standings)
    {
        session.Paper.Line($"Service {health.Status}, store {health.Store}.");
        if (standings.Count == 0)
        {
            session.Paper.Line("There is no connection yet. docs/api.md says how to set one up.");
            return;
        }

        session.Paper.Table(Heads, standings.Select(Row));
        foreach (var (place, advice) in standings.Select(s => (s.Place, s.Advice)).Where(s => s.Advice is not null))
        {
            session.Paper.Line($"{place}: {advice}");
        }
    }

    private static Cell[] Row(Standing standing)
    {
        var trouble = standing.Count("CreationError", "Error");
        return
        [
            standing.Place.ToString(),
            standing.Connection.Partner,
            standing.Health,
            Cell.Number(standing.Count("Enabled")),
            Cell.Number(standing.Count("New", "ToBeUpdated", "ToBeRemoved")),
            Cell.Number(trouble, trouble > 0 ? Tone.Bad : Tone.Plain),
            Cell.Number(standing.Count("Suspended")),
            Cell.Number(standing.Forecast.Body.Calls),
            Moments.Utc(standing.Forecast.Body.DoneAt, "-"),
        ];
    }
}
