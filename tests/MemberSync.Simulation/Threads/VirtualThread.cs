using MemberSync.Testing.Time;

namespace MemberSync.Simulation.Threads;

/// <summary>
/// One thread, one clock: everything that is awaited inside <see cref="Run"/> continues here, in the order in which
/// it became ready, and time moves only when nothing is left to do at this instant.
/// </summary>
public sealed class VirtualThread(SimulatedTime time) : SynchronizationContext
{
    private const int MostStepsAtOnce = 1_000_000;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();
    private int _thread;
    private int _stepsNow;

    /// <summary>How many continuations ran: the same for the same seed.</summary>
    public long Steps { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new InvalidOperationException("Something continued on another thread: the run is not reproducible.");
        }

        _ready.Enqueue((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs until the task ends. Fails when nothing can happen any more, or when <paramref name="limit"/> passes.</summary>
    public void Run(Func<Task> main, DateTimeOffset limit)
    {
        var outer = Current;
        _thread = Environment.CurrentManagedThreadId;
        SetSynchronizationContext(this);
        try
        {
            var task = main();
            while (!task.IsCompleted)
            {
                Step(limit);
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>
    /// Completes something that code from outside awaits. Such code asks for no context, and with ours in place its
    /// continuation would go to the thread pool; without one it runs right here.
    /// </summary>
    public static void Complete(Action complete)
    {
        var context = Current;
        SetSynchronizationContext(null);
        try
        {
            complete();
        }
        finally
        {
            SetSynchronizationContext(context);
        }
    }

    private void Step(DateTimeOffset limit)
    {
        if (_ready.TryDequeue(out var next))
        {
            Steps++;
            if (++_stepsNow > MostStepsAtOnce)
            {
                throw new TimeoutException($"At {time.GetUtcNow():O} something goes round and round without waiting.");
            }

            next.Callback(next.State);
            return;
        }

        if (time.NextTimer is not { } timer)
        {
            throw new InvalidOperationException($"At {time.GetUtcNow():O} nothing is under way and no timer is set.");
        }

        if (timer > limit)
        {
            throw new TimeoutException($"Not done by {limit:O}.");
        }

        _stepsNow = 0;
        time.AdvanceTo(timer);
    }
}
