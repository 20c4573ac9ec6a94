using Microsoft.Extensions.Logging;

namespace MemberSync.FunctionsHost;

/// <summary>A line that the handler wrote, with the level at which the host logs it.</summary>
internal sealed record ConsoleLine(string Text, LogLevel Level)
{
    public static ConsoleLine OfOutput(string text) => new(text, LogLevel.Information);

    /// <summary>Standard error is for errors, save for lines that speak of a warning.</summary>
    public static ConsoleLine OfError(string text) => new(
        text, text.Contains("warn", StringComparison.OrdinalIgnoreCase) ? LogLevel.Warning : LogLevel.Error);
}
