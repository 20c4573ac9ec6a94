using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>A connection's log, once or as it grows.</summary>
internal static class LogVerb
{
    private static readonly Option<bool> Follow = new("--follow", "-f") { Description = "go on with new lines until Ctrl-C" };
    private static readonly Option<string> From = new("--from") { Description = "from this day (2026-04-01) or moment on; otherwise today" };
    private static readonly Option<string> To = new("--to") { Description = "up to this day or moment" };
    private static readonly Option<string> Level = new("--level")
    {
        Description = "this level and graver ones: trace, debug, information, warning or error",
    };

    private static readonly Option<string> Member = new("--member") { Description = "only lines about this member" };

    public static Command Build(Surroundings around) =>
        new Command("log", "Shows a connection's log, the newest line last.")
        {
            Follow, From, To, Level, Member, Given.Limit, Given.After, Given.Club, Given.Connection,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var place = await session.PlaceAsync(stopping);
        if (session.Get(Follow))
        {
            return await FollowAsync(session, place, stopping);
        }

        var page = await session.Service.LogAsync(place, Query(session, session.Get(From), session.Get(Given.After)), stopping);
        return session.Show(page, body => Write(session.Paper, body));
    }

    private static async Task<int> FollowAsync(Session session, Place place, CancellationToken stopping)
    {
        var tail = new LogTail(
            async (from, after) =>
                (await session.Service.LogAsync(place, Query(session, from ?? session.Get(From), after), stopping)).Body,
            session.Time);
        try
        {
            await foreach (var line in tail.FollowAsync(stopping))
            {
                if (session.IsJson)
                {
                    session.Paper.Raw(JsonSerializer.Serialize(line, ApiJson.Wire.LogLineBody));
                }
                else
                {
                    Write(session.Paper, line);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Whoever follows a log ends it so.
        }

        return ExitStatus.Done;
    }

    private static string Query(Session session, string? from, string? after) => ApiPath.Query(
        ("from", from),
        ("to", session.Get(To)),
        ("level", session.Get(Level)),
        ("member", session.Get(Member)),
        ("limit", session.Get(Given.Limit).ToString(CultureInfo.InvariantCulture)),
        ("after", after));

    private static void Write(Paper paper, LogBody log)
    {
        if (log.After is { } after)
        {
            paper.Line($"There are older ones: add --after {after}");
        }

        foreach (var line in log.Lines.Reverse())
        {
            Write(paper, line);
        }

        if (log.Lines.Count == 0)
        {
            paper.Line("There is no such line today; --from 2026-04-01 looks further back.");
        }
    }

    private static void Write(Paper paper, LogLineBody line)
    {
        var by = line.By is { } name ? $" (by {name})" : "";
        paper.Line($"{Moments.Utc(line.At)}  {line.Level,-11}  {line.Member ?? "-"}  {line.Text}{by}");
        foreach (var said in new[] { line.Request, line.Answer }.OfType<string>())
        {
            paper.Line($"    {said}");
        }
    }
}
