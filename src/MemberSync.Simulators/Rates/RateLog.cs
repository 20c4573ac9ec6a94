namespace MemberSync.Simulators.Rates;

/// <summary>
/// Logs every arrival at one endpoint and counts exactly. Refused arrivals count too: who hammers stays refused.
/// </summary>
/// <remarks>
/// The count that an arrival completes is taken in the window of each class that starts as early as that class allows;
/// any other window whose last arrival it is holds no more. The worst over all arrivals is therefore the worst over
/// all windows, and a limit that no arrival broke is broken by no window.
/// </remarks>
public sealed class RateLog(RateRule rule)
{
    private readonly List<long> _arrivals = [];
    private int _worstStrict;
    private int _worstNight;
    private int _worstMinute;

    public RateFigures Figures => new()
    {
        Arrivals = _arrivals.Count,
        WorstIn60sStrict = _worstStrict,
        WorstIn60sNight = _worstNight,
        WorstInClockMinute = _worstMinute,
        FirstArrival = _arrivals.Count == 0 ? null : new DateTimeOffset(_arrivals[0], TimeSpan.Zero),
        LastArrival = _arrivals.Count == 0 ? null : new DateTimeOffset(_arrivals[^1], TimeSpan.Zero),
    };

    /// <summary>Logs an arrival. One that claims to be older than the last is taken to come with the last.</summary>
    public RateVerdict Record(DateTimeOffset arrival)
    {
        var at = _arrivals.Count == 0 ? arrival.UtcTicks : Math.Max(arrival.UtcTicks, _arrivals[^1]);
        _arrivals.Add(at);

        var strict = CountSince(rule.StrictWindowStart(at));
        var night = CountSince(rule.NightWindowStart(at));
        _worstStrict = Math.Max(_worstStrict, strict);
        _worstNight = Math.Max(_worstNight, night);
        _worstMinute = Math.Max(_worstMinute, CountSince(at - (at % TimeSpan.TicksPerMinute)));
        return new RateVerdict(strict, night, strict > rule.StrictLimit || night > rule.NightLimit);
    }

    private int CountSince(long? start)
    {
        if (start is not { } from)
        {
            return 0;
        }

        var (low, high) = (0, _arrivals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _arrivals[middle] < from ? (middle + 1, high) : (low, middle);
        }

        return _arrivals.Count - low;
    }
}
