namespace MemberSync.FunctionsHost.Timers;

/// <summary>
/// What the storage account keeps about the timers of one app: their last runs, and which instance runs each. Shared
/// by its instances. Safe for concurrent use.
/// </summary>
internal sealed class TimerLedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TimerStatus> _statuses = [];
    private readonly Dictionary<string, object> _holders = [];

    /// <summary>Whether this instance is the one that runs the timer. The first to ask is, until it lets go.</summary>
    public bool IsHeldBy(object instance, string function)
    {
        lock (_lock)
        {
            return _holders.TryAdd(function, instance) || _holders[function] == instance;
        }
    }

    public void ReleaseAll(object instance)
    {
        lock (_lock)
        {
            foreach (var function in _holders.Where(pair => pair.Value == instance).Select(pair => pair.Key).ToList())
            {
                _holders.Remove(function);
            }
        }
    }

    /// <summary>The status; a timer that nobody has seen is first due after now.</summary>
    public TimerStatus StatusOf(string function, CronSchedule schedule, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!_statuses.TryGetValue(function, out var status))
            {
                _statuses[function] = status = new(DateTimeOffset.MinValue, schedule.Next(now));
            }

            return status;
        }
    }

    public void Ran(string function, CronSchedule schedule, DateTimeOffset now)
    {
        lock (_lock)
        {
            _statuses[function] = new(now, schedule.Next(now));
        }
    }
}
