namespace MemberSync.Engine.Dispatch;

/// <summary>A tap on a running worker's shoulder. Taps coalesce; after <see cref="TryClose"/> none is taken.</summary>
internal sealed class Poke
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _tapped = New();
    private bool _closed;

    /// <summary>Completes at the next tap.</summary>
    public Task Tapped
    {
        get
        {
            lock (_lock)
            {
                return _tapped.Task;
            }
        }
    }

    public bool TrySet()
    {
        lock (_lock)
        {
            return !_closed && (_tapped.TrySetResult() || _tapped.Task.IsCompleted);
        }
    }

    /// <summary>Whether there was a tap since the last call.</summary>
    public bool Take()
    {
        lock (_lock)
        {
            if (!_tapped.Task.IsCompleted)
            {
                return false;
            }

            _tapped = New();
            return true;
        }
    }

    /// <summary>No more taps are taken, unless there was one: then the worker must look again, and false is returned.</summary>
    public bool TryClose()
    {
        lock (_lock)
        {
            _closed = !_tapped.Task.IsCompleted;
            return _closed;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
