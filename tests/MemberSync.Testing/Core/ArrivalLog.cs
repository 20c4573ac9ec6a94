namespace MemberSync.Testing.Core;

/// <summary>
/// The calls as a partner saw them arrive, by its own clock, and the exact answer to whether its limits were kept.
/// It shares no code with the budgets that it judges: it counts every period in which the count can be the highest.
/// </summary>
/// <param name="period">The length of the periods; they are closed at both ends.</param>
/// <param name="opens">Time of day at which the partner begins to allow more.</param>
/// <param name="closes">Time of day at which it stops; earlier than <paramref name="opens"/>, across midnight.</param>
public sealed class ArrivalLog(TimeSpan period, TimeSpan opens, TimeSpan closes)
{
    private readonly List<long> _arrivals = [];

    public int Count => _arrivals.Count;

    public void Add(DateTimeOffset at) => _arrivals.Add(at.UtcTicks);

    /// <summary>How many arrived from the one moment (included) to the other (excluded).</summary>
    public int Between(DateTimeOffset from, DateTimeOffset to) =>
        _arrivals.Count(arrival => arrival >= from.UtcTicks && arrival < to.UtcTicks);

    /// <summary>The highest count in any period.</summary>
    public int Worst() => Highest(Starts());

    /// <summary>The highest count in any period that is not wholly within the window.</summary>
    public int WorstOnStrictSide() =>
        Highest(Starts().Where(start => !IsInside(start) || !IsInside(start + period.Ticks)));

    // A count is highest in a period that starts or ends with an arrival, or that just touches an edge of the window.
    private IEnumerable<long> Starts()
    {
        foreach (var arrival in _arrivals)
        {
            yield return arrival;
            yield return arrival - period.Ticks;
        }

        var (first, last) = (_arrivals.Min(), _arrivals.Max());
        for (var day = first - (first % TimeSpan.TicksPerDay); day <= last; day += TimeSpan.TicksPerDay)
        {
            yield return day + opens.Ticks - 1;
            yield return day + closes.Ticks - period.Ticks;
        }
    }

    private bool IsInside(long moment)
    {
        var timeOfDay = moment % TimeSpan.TicksPerDay;
        return timeOfDay >= opens.Ticks || timeOfDay < closes.Ticks;
    }

    private int Highest(IEnumerable<long> starts)
    {
        var arrivals = _arrivals.Order().ToArray();
        var (highest, begin, end) = (0, 0, 0);
        foreach (var start in starts.Order())
        {
            while (begin < arrivals.Length && arrivals[begin] < start)
            {
                begin++;
            }

            while (end < arrivals.Length && arrivals[end] <= start + period.Ticks)
            {
                end++;
            }

            highest = Math.Max(highest, end - begin);
        }

        return highest;
    }
}
