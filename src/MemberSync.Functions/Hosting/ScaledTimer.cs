namespace MemberSync.Functions.Hosting;

/// <summary>A real timer that is set in virtual spans.</summary>
internal sealed class ScaledTimer(ITimer inner, ScaledTime time) : ITimer
{
    public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(time.ToReal(dueTime), time.ToReal(period));

    public void Dispose() => inner.Dispose();

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
