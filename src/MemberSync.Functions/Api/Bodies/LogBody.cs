using MemberSync.Engine.Logs;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>A page of a connection's log, newest first.</summary>
internal sealed record LogBody(IReadOnlyList<LogLineBody> Lines, string? After)
{
    public static LogBody Of(LogPage page) => new(
        [.. page.Lines.Select(LogLineBody.Of)], page.After is null ? null : Cursor.Write(page.After));
}
