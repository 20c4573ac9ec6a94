using MemberSync.Storage.Azure;

namespace MemberSync.Simulation.Processes;

/// <summary>
/// A process's clock, as production has it: the machine's own, which may be far out, put right by the dates of the
/// store's answers, which have whole seconds.
/// </summary>
public sealed class ProcessClock
{
    private readonly TimeProvider _true;
    private readonly StoreTime _time;

    public ProcessClock(TimeProvider trueTime, TimeProvider machine)
    {
        _true = trueTime;
        _time = new StoreTime(machine);
        Answered(_time.GetTimestamp()); // Opening the store is a process's first act.
    }

    public TimeProvider Time => _time;

    public TimeSpan? Error => _time.Error;

    /// <summary>An answer of the store has come to what was asked at this timestamp.</summary>
    public void Answered(long asked)
    {
        var now = _true.GetUtcNow();
        _time.Observe(asked, _time.GetTimestamp(), now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
    }
}
