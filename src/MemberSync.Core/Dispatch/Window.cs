namespace MemberSync.Core.Dispatch;

/// <summary>The part of each day, in UTC, in which a partner allows more. It may span midnight.</summary>
/// <param name="Opens">Time of day, included.</param>
/// <param name="Closes">Time of day, excluded; another one than <paramref name="Opens"/>.</param>
public sealed record Window(TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>21:00-03:00 UTC: when bulk goes to a partner that takes more calls at night.</summary>
    public static Window Night { get; } = new(new TimeOnly(21, 0), new TimeOnly(3, 0));

    public bool Contains(DateTimeOffset moment)
    {
        var time = TimeOnly.FromTimeSpan(moment.UtcDateTime.TimeOfDay);
        return time.IsBetween(Opens, Closes);
    }

    /// <summary>The first opening at or after the moment.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset moment) => Next(moment, Opens);

    /// <summary>The first closing at or after the moment.</summary>
    public DateTimeOffset NextClosing(DateTimeOffset moment) => Next(moment, Closes);

    private static DateTimeOffset Next(DateTimeOffset moment, TimeOnly time)
    {
        var today = new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero) + time.ToTimeSpan();
        return today >= moment ? today : today.AddDays(1);
    }
}
