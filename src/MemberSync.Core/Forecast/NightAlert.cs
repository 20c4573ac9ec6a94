using MemberSync.Core.Dispatch;

namespace MemberSync.Core.Forecast;

/// <summary>Decides when to look ahead at a night, and whether what is found is to be told.</summary>
public static class NightAlert
{
    /// <summary>Whether this is the first run in a night, so that each night is looked at once.</summary>
    /// <param name="looked">When a night was last looked at; null: never.</param>
    public static bool IsDue(Window window, DateTimeOffset? looked, DateTimeOffset now) =>
        window.Contains(now) && !(looked is { } last && window.NextClosing(last) >= now);

    /// <summary>Whether the backlog does not fit tonight.</summary>
    public static bool Warns(Timetable table) => table.Tonight is { Left: > 0 };
}
