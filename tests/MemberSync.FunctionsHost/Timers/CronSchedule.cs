using System.Collections.Immutable;

namespace MemberSync.FunctionsHost.Timers;

/// <summary>
/// When a timer fires: <c>{second} {minute} {hour} {day} {month} {weekday}</c> in UTC, each field a list of values,
/// ranges and steps. Names of months and weekdays are not known here.
/// </summary>
internal sealed record CronSchedule
{
    private static readonly TimeSpan LookAhead = TimeSpan.FromDays(8 * 366);

    private static readonly ImmutableArray<(int Least, int Most)> Bounds =
        [(0, 59), (0, 59), (0, 23), (1, 31), (1, 12), (0, 6)];

    private readonly ImmutableArray<CronField> _fields;

    private CronSchedule(string text, ImmutableArray<CronField> fields)
    {
        Text = text;
        _fields = fields;
    }

    public string Text { get; }

    /// <summary>Whether it fires more than once in a minute.</summary>
    public bool IsSubMinute => _fields[0].Values.Count > 1;

    public static CronSchedule? TryParse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Bounds.Length)
        {
            return null;
        }

        var fields = parts.Zip(Bounds, (part, bound) => CronField.TryParse(part, bound.Least, bound.Most)).ToList();
        return fields.Contains(null) ? null : new(text, [.. fields.OfType<CronField>()]);
    }

    /// <summary>The first occurrence after a moment.</summary>
    /// <exception cref="InvalidOperationException">There is none, as on the 30th of February.</exception>
    public DateTimeOffset Next(DateTimeOffset after)
    {
        var at = after.UtcDateTime;
        at = at.AddTicks(TimeSpan.TicksPerSecond - (at.Ticks % TimeSpan.TicksPerSecond));
        for (var end = at + LookAhead; at < end;)
        {
            if (!IsDay(at))
            {
                at = at.Date.AddDays(1);
            }
            else if (!_fields[2].Has(at.Hour))
            {
                at = at.Date.AddHours(at.Hour + 1);
            }
            else if (!_fields[1].Has(at.Minute))
            {
                at = at.Date.AddMinutes((at.Hour * 60) + at.Minute + 1);
            }
            else if (!_fields[0].Has(at.Second))
            {
                at = at.AddSeconds(1);
            }
            else
            {
                return new DateTimeOffset(at, TimeSpan.Zero);
            }
        }

        throw new InvalidOperationException($"The schedule '{Text}' never comes.");
    }

    private bool IsDay(DateTime at) =>
        _fields[3].Has(at.Day) && _fields[4].Has(at.Month) && _fields[5].Has((int)at.DayOfWeek);
}
