namespace MemberSync.Storage.Sqlite;

/// <summary>Wakes those who wait for a queue when a message may have become visible earlier than was known.</summary>
internal sealed class QueueSignals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TaskCompletionSource> _awaited = [];

    /// <summary>
    /// Completes at the next change of the queue. Take it before looking, then nothing falls between.
    /// </summary>
    public Task Next(string queue)
    {
        lock (_lock)
        {
            if (!_awaited.TryGetValue(queue, out var signal))
            {
                // Waiters go on elsewhere: the writer has other commits to store.
                signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _awaited[queue] = signal;
            }

            return signal.Task;
        }
    }

    public void Raise(IEnumerable<string> queues)
    {
        lock (_lock)
        {
            foreach (var queue in queues)
            {
                if (_awaited.Remove(queue, out var signal))
                {
                    signal.SetResult();
                }
            }
        }
    }
}
