using System.Collections.Immutable;

namespace MemberSync.FunctionsHost;

/// <summary>What happened in a host, in order; and a way to wait for what will. Safe for concurrent use.</summary>
internal sealed class Journal
{
    private readonly Lock _lock = new();
    private ImmutableList<HostEvent> _events = [];
    private TaskCompletionSource _changed = New();

    public ImmutableList<HostEvent> Events => Volatile.Read(ref _events);

    public void Note(HostEvent happened)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _events = _events.Add(happened);
            (changed, _changed) = (_changed, New());
        }

        changed.SetResult();
    }

    public IEnumerable<T> All<T>()
        where T : HostEvent => Events.OfType<T>();

    /// <summary>The first event of a kind that fits, also one that has happened already.</summary>
    public async Task<T> FirstAsync<T>(Func<T, bool> fits, CancellationToken cancellationToken)
        where T : HostEvent
    {
        for (var seen = 0; ;)
        {
            var (events, changed) = Look();
            if (events.Skip(seen).OfType<T>().FirstOrDefault(fits) is { } found)
            {
                return found;
            }

            seen = events.Count;
            await changed.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private (ImmutableList<HostEvent> Events, Task Changed) Look()
    {
        lock (_lock)
        {
            return (_events, _changed.Task);
        }
    }
}
