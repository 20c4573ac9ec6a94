using MemberSync.Demo.Outcome;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MemberSync.Demo.Screen;

/// <summary>One picture of a run: clock, states, calls and the end. Fits 80 columns and 24 lines.</summary>
internal static class Dashboard
{
    private const int MaxWidth = 100;
    private const int NameWidth = 15;
    private const int CountWidth = 8;

    // Shown also when nobody is in them, so that the picture does not jump.
    private const int UsualStates = 4;

    public static IRenderable Of(Standing standing, int consoleWidth)
    {
        var width = Math.Min(MaxWidth, consoleWidth) - 2;
        var rows = new Rows([
            Title(standing, width),
            Text.Empty,
            ClockPicture.Of(standing, width),
            Text.Empty,
            Head(standing),
            .. standing.Connections is [var only] ? Whole(standing, only, width) : Lines(standing, width),
            Text.Empty,
            Finish(standing)]);
        return new Padder(rows, new Padding(1, 0, 1, 0));
    }

    private static Grid Title(Standing standing, int width) => new Grid { Width = width }
        .AddColumn()
        .AddColumn(new GridColumn().RightAligned())
        .AddRow(
            new Markup($"[bold]MemberSync[/]  North Club → {Titles(standing)} (simulated)"),
            new Markup($"[grey]clock runs {standing.Speed:0.#}×[/]"));

    private static string Titles(Standing standing) =>
        string.Join(", ", standing.Connections.Select(connection => connection.Partner.Title));

    private static Markup Head(Standing standing)
    {
        var share = standing.Done / (double)standing.Members;
        return new Markup($"[bold]Members[/]  {standing.Done} of {standing.Members} where they belong ({share:0 %}), "
            + $"{standing.Sent} received");
    }

    private static IRenderable[] Whole(Standing standing, ConnectionStanding only, int width)
    {
        var bar = width - NameWidth - CountWidth;
        var lines = StateNames.All
            .Select(state => (state.Name, state.Color, Count: only.States.Of(state.Status)))
            .Where((state, i) => i < UsualStates || state.Count > 0)
            .Select(state => (state, Bar: Bars.Filled(state.Count / (double)standing.Members, bar, state.Color)))
            .Select(line => $"{line.state.Name,-NameWidth}{line.Bar}{line.state.Count,CountWidth}");
        return [.. lines.Select(line => new Markup(line)), Text.Empty, CallsPicture.Of(only, width)];
    }

    // Two lines for each of several connections, so that all of them fit.
    private static IEnumerable<IRenderable> Lines(Standing standing, int width)
    {
        var bar = width - NameWidth - CountWidth;
        foreach (var connection in standing.Connections)
        {
            var filled = Bars.Filled(connection.Done / (double)standing.Members, bar, "green");
            yield return new Markup($"{connection.Partner.Title,-NameWidth}{filled}{connection.Done,CountWidth}");
            yield return new Markup(
                $"{"",-NameWidth}[grey]{connection.Calls.Values.Sum()} calls; {StateNames.Counts(connection.States)}[/]");
        }
    }

    private static Markup Finish(Standing standing)
    {
        if (standing.IsDone)
        {
            return new Markup("[green]Everybody has arrived.[/]");
        }

        var left = standing.End > standing.Now ? standing.End - standing.Now : TimeSpan.Zero;
        var real = left / standing.Speed;
        var rejected = standing.RejectedByPartner > 0
            ? $"  [red]{standing.RejectedByPartner} calls rejected by the partner[/]"
            : "";
        return new Markup($"Done about [bold]{standing.End:HH:mm:ss}[/] UTC, in {left:h\\:mm\\:ss} there "
            + $"and {real:m\\:ss} here{rejected}");
    }
}
