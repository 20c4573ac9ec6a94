using MemberSync.Engine.Dispatch;

namespace MemberSync.Engine.Logs;

/// <summary>What a change of a connection's health leaves in the log: the change, and not its going on.</summary>
internal static class HealthLines
{
    public static IEnumerable<LogLine> Between(LeaseRow before, LeaseRow after, DateTimeOffset at)
    {
        if (before.Quarantine is null && after.Quarantine is { } quarantine)
        {
            yield return new LogLine(
                at,
                LineLevel.Error,
                "connection.quarantined",
                $"Quarantined: {LineText.Clean(quarantine.Reason)}. No call is made until the check passes: correct the settings, and run it");
        }
        else if (before.Quarantine is not null && after.Quarantine is null)
        {
            yield return new LogLine(
                at, LineLevel.Information, "connection.recovered", "Recovered: the check passed, and what waited goes on");
        }

        if (before.PausedUntil is null && after.PausedUntil is { } until)
        {
            yield return new LogLine(
                at,
                LineLevel.Warning,
                "connection.paused",
                $"Paused until {until.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} after {after.FailuresInRow} failures in a row");
        }
        else if (before.PausedUntil is not null && after.PausedUntil is null && after.Quarantine is null)
        {
            yield return new LogLine(at, LineLevel.Information, "connection.resumed", "The partner answers again");
        }
    }
}
