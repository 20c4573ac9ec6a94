using MemberSync.Core.Members;

namespace MemberSync.Engine.Logs;

/// <summary>Which lines of a connection's log to show.</summary>
/// <param name="From">The oldest moment, included.</param>
/// <param name="To">The newest moment, excluded.</param>
/// <param name="Level">Lines at or above it.</param>
/// <param name="Member">Lines about this member; null: all.</param>
public sealed record LogQuery(DateTimeOffset From, DateTimeOffset To, LineLevel Level, MemberId? Member)
{
    /// <summary>Lines with this in their words, their code or the id of whom they are about; null: all. Case does not matter.</summary>
    public string? Text { get; init; }

    internal bool Lets(LogLine line) =>
        line.Level >= Level
        && (Member is null || line.Member == Member)
        && (Text is null || Holds(line.Text, Text) || Holds(line.Code, Text) || Holds(line.Member?.ToString(), Text));

    private static bool Holds(string? whole, string part) =>
        whole?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
