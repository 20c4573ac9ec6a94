using System.CommandLine;
using System.Globalization;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>What a full sync would do.</summary>
internal static class PreviewVerb
{
    private const int Shown = 5;

    public static Command Build(Surroundings around) =>
        new Command("preview", "Tells what 'sync --all' would do, without doing it.") { Given.Club, Given.Connection }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var place = await session.PlaceAsync(stopping);
        var answer = await session.Paper.WhileAsync(
            "Looking at every member…", () => session.Service.PreviewAsync(place, stopping));
        return session.Show(answer, body => Write(session.Paper, body));
    }

    private static void Write(Paper paper, PreviewBody preview)
    {
        paper.Line($"{Number(preview.Members)} members were looked at, and nothing was changed. {preview.Sentence}");
        paper.Line();
        paper.Table(
            ["What", "Members", "Waiting already", "Such as"],
            [
                Row("created", preview.Created),
                Row("updated", preview.Updated),
                Row("removed", preview.Removed),
                Row("left alone", preview.LeftAlone),
                Row("blocked", preview.Blocked),
            ]);
        NightPicture.Write(paper, preview.Nights, TimeZoneInfo.Utc);
        foreach (var fault in preview.BlockedBy)
        {
            paper.Line($"{Number(fault.Members)} blocked by {fault.Field}: {fault.Example}");
        }
    }

    private static Cell[] Row(string what, PreviewGroupBody group) =>
    [
        what,
        Cell.Number(group.Members),
        Cell.Number(group.WaitingAlready),
        string.Join(", ", group.Sample.Take(Shown).Select(member => member.Member)),
    ];

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
