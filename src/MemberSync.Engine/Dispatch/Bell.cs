namespace MemberSync.Engine.Dispatch;

/// <summary>
/// Wakes a waiting worker: when a call lands, when time is up, or when someone in this process has stored work for it.
/// Rings coalesce. One waits, anyone rings.
/// </summary>
internal sealed class Bell
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _waiting;
    private bool _rung;
    private bool _tapped;
    private bool _closed;

    /// <summary>Says that there is new work. False once the worker has decided to end: it will not look again.</summary>
    public bool TryTap()
    {
        lock (_lock)
        {
            _tapped |= !_closed;
            if (_closed)
            {
                return false;
            }
        }

        Ring();
        return true;
    }

    public void Ring()
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            _rung = true;
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.TrySetResult();
    }

    /// <summary>Whether there was a tap since the last call.</summary>
    public bool TakeTap()
    {
        lock (_lock)
        {
            (var tapped, _tapped) = (_tapped, false);
            return tapped;
        }
    }

    /// <summary>Ends the taking of taps, unless there was one: then the worker must look again, and false is returned.</summary>
    public bool TryClose()
    {
        lock (_lock)
        {
            _closed = !_tapped;
            return _closed;
        }
    }

    /// <summary>Until it rings or time is up; at once when it has rung since the last wait.</summary>
    public async Task WaitAsync(TimeProvider time, DateTimeOffset until)
    {
        var left = until - time.GetUtcNow();
        if (left > TimeSpan.Zero && Expect() is { } rings)
        {
            await using (time.CreateTimer(_ => Ring(), null, left, Timeout.InfiniteTimeSpan))
            {
                await rings;
            }
        }

        lock (_lock)
        {
            _rung = false;
        }
    }

    // Null when it has rung already.
    private Task? Expect()
    {
        lock (_lock)
        {
            _waiting = _rung ? null : new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiting?.Task;
        }
    }
}
