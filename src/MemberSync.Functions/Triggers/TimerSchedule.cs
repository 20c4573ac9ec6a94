using System.Globalization;
using MemberSync.Core.Dispatch;

namespace MemberSync.Functions.Triggers;

/// <summary>When a timer fires: every so many minutes of the hour in UTC, at a second, all day or within a window.</summary>
/// <param name="EveryMinutes">A divisor of 60.</param>
/// <param name="Second">0 to 59.</param>
/// <param name="Within">Whole hours; null: all day.</param>
internal sealed record TimerSchedule(int EveryMinutes, int Second = 0, Window? Within = null)
{
    /// <summary>The same in the six fields that the Functions host reads.</summary>
    public string Ncrontab =>
        string.Create(CultureInfo.InvariantCulture, $"{Second} */{EveryMinutes} {Hours} * * *");

    /// <summary>The first time after <paramref name="now"/>.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var every = TimeSpan.FromMinutes(EveryMinutes).Ticks;
        var since = now.UtcTicks - TimeSpan.FromSeconds(Second).Ticks;
        var next = new DateTimeOffset(((since / every) + 1) * every, TimeSpan.Zero).AddSeconds(Second);
        return Within is null || Within.Contains(next) ? next : Within.NextOpening(next).AddSeconds(Second);
    }

    private string Hours => Within switch
    {
        null => "*",
        { Opens: var opens, Closes: var closes } when opens < closes => $"{opens.Hour}-{closes.Hour - 1}",
        { Opens: var opens, Closes: var closes } => $"{opens.Hour}-23,0-{closes.Hour - 1}",
    };
}
