using MemberSync.Engine.Logs;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Request">What was asked of the partner, masked; on lines of level trace.</param>
/// <param name="Answer">What it answered, masked.</param>
internal sealed record LogLineBody(
    DateTimeOffset At,
    [property: OneOf(Names = typeof(LineLevel))] string Level,
    string Code,
    string? Member,
    string Text,
    string? By,
    string? Request,
    string? Answer)
{
    public static LogLineBody Of(LogLine line) => new(
        line.At,
        line.Level.ToString().ToLowerInvariant(),
        line.Code,
        line.Member?.ToString(),
        line.Text,
        line.By,
        line.Transcript?.Request,
        line.Transcript?.Answer);
}
