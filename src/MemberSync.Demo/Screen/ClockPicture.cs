using MemberSync.Demo.Outcome;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MemberSync.Demo.Screen;

/// <summary>The virtual clock, from the first member to the expected end; the window has its own colour.</summary>
internal static class ClockPicture
{
    private const string Day = "gold1";
    private const string Night = "dodgerblue1";

    // From these times on the whole of the last 60 s lies in the window, or the whole of the next does not.
    private static readonly TimeSpan Opens = new(21, 1, 0);
    private static readonly TimeSpan Closes = new(2, 59, 0);

    public static IRenderable Of(Standing standing, int width)
    {
        var end = standing.End > standing.Now ? standing.End : standing.Now;
        var pace = Pace(standing.Connections[0].Partner.Limits, IsNight(standing.Now));
        var grid = new Grid { Width = width }.AddColumn().AddColumn(new GridColumn().RightAligned());
        grid.AddRow(
            new Markup($"[bold]{standing.Now:HH:mm:ss}[/] UTC  {pace}"),
            new Markup($"[grey]{NextChange(standing.Now)}[/]"));
        return new Rows(grid, new Markup(Line(standing.Start, standing.Now, end, width)));
    }

    private static string Pace((int Day, int Night) limits, bool night) =>
        limits.Day == limits.Night ? $"[{Day}]{limits.Day} calls a minute[/]"
        : night ? $"[{Night}]night pace, {limits.Night} calls a minute[/]"
        : $"[{Day}]day pace, {limits.Day} calls a minute[/]";

    private static bool IsNight(DateTimeOffset at) => at.TimeOfDay >= Opens || at.TimeOfDay <= Closes;

    private static string NextChange(DateTimeOffset now)
    {
        var (word, time) = IsNight(now) ? ("closes", Closes) : ("opens", Opens);
        var left = time - now.TimeOfDay;
        left = left < TimeSpan.Zero ? left + TimeSpan.FromDays(1) : left;
        var span = left >= TimeSpan.FromHours(1) ? $"{left:h\\:mm\\:ss}" : $"{left:m\\:ss}";
        return $"window {word} in {span}";
    }

    private static string Line(DateTimeOffset start, DateTimeOffset now, DateTimeOffset end, int width)
    {
        var (from, to) = ($"{start:HH:mm} ", $" {end:HH:mm}");
        var cells = width - from.Length - to.Length;
        var line = Enumerable.Range(0, cells).Select(i => Cell(start + ((end - start) * ((i + 0.5) / cells)), now));
        return $"[grey]{from}[/]{string.Concat(line)}[grey]{to}[/]";
    }

    private static string Cell(DateTimeOffset at, DateTimeOffset now)
    {
        var color = IsNight(at) ? Night : Day;
        return at <= now ? $"[{color}]━[/]" : $"[{color} dim]─[/]";
    }
}
