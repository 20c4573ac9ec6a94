namespace MemberSync.FunctionsHost;

/// <summary>What the parts of one running host share: its clocks, its journal, and its end.</summary>
internal sealed class HostRun(HostOptions options) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TimeProvider Time { get; } = options.Time;

    public TimeProvider RealTime { get; } = options.RealTime;

    public Journal Journal { get; } = new();

    /// <summary>Set when the host stops: nothing is begun any more, and what is under way is dropped.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Why the host ended by itself. Never, when it did not.</summary>
    public Task<string> Ended => _ended.Task;

    public Guid NewId() => options.NewId();

    /// <summary>Ends the host, as it does itself when its handler is beyond hope.</summary>
    public void End(string reason)
    {
        if (_ended.TrySetResult(reason))
        {
            Journal.Note(new HostEvent.HostEnded(reason));
            _stopping.Cancel();
        }
    }

    public void Stop() => _stopping.Cancel();

    public void Dispose() => _stopping.Dispose();
}
