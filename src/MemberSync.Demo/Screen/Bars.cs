namespace MemberSync.Demo.Screen;

/// <summary>Draws bars of text, in Spectre's markup.</summary>
internal static class Bars
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>A bar that fills a share of its width, exact to an eighth of a character.</summary>
    public static string Filled(double share, int width, string color)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        var (whole, rest) = (eighths / 8, eighths % 8);
        var edge = rest > 0 ? Eighths[rest].ToString() : "";
        var empty = width - whole - edge.Length;
        return $"[{color} on grey15]{new string('█', whole)}{edge}{new string(' ', empty)}[/]";
    }
}
