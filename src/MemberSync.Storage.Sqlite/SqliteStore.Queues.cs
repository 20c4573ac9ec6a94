using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Sqlite;

public sealed partial class SqliteStore
{
    private static readonly TimeSpan ShortestHiding = TimeSpan.FromSeconds(1);

    public async ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        string queue, int max, TimeSpan hidden, CancellationToken cancellationToken)
    {
        StoreLimits.CheckQueue(queue);
        StoreLimits.CheckCount(max, StoreLimits.MaxDeliveries);
        StoreLimits.CheckHidden(hidden, ShortestHiding);
        // Looking costs microseconds, a turn at the writer may cost a write-through of others.
        return NextVisible(queue) <= _time.GetUtcNow()
            ? await Writer.RunAsync(session => session.Messages.Receive(queue, max, hidden), cancellationToken)
            : [];
    }

    public ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        StoreLimits.CheckQueue(delivery.Queue);
        return new(Writer.RunAsync(session => session.Messages.Delete(delivery), cancellationToken));
    }

    public ValueTask<Delivery?> HideAsync(Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken)
    {
        StoreLimits.CheckQueue(delivery.Queue);
        StoreLimits.CheckHidden(hidden, TimeSpan.Zero);
        return new(Writer.RunAsync(session => session.Messages.Hide(delivery, hidden), cancellationToken));
    }

    public async ValueTask WaitAsync(string queue, CancellationToken cancellationToken)
    {
        StoreLimits.CheckQueue(queue);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = _signals.Next(queue);
            var next = NextVisible(queue);
            var now = _time.GetUtcNow();
            if (next <= now)
            {
                return;
            }

            await WaitAsync(changed, next - now, cancellationToken);
        }
    }

    /// <summary>Until the first of: the task completes, the span is over (null: never), the caller gives up.</summary>
    private async Task WaitAsync(Task changed, TimeSpan? span, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // A system timer drops fractions of a millisecond and would end too early, again and again.
        var due = span is { } known
            ? TimeSpan.FromMilliseconds(Math.Ceiling(known.TotalMilliseconds))
            : Timeout.InfiniteTimeSpan;
        await using var timer = _time.CreateTimer(_ => over.TrySetResult(), null, due, Timeout.InfiniteTimeSpan);
        await using var registration = cancellationToken.Register(() => over.TrySetResult());
        await Task.WhenAny(changed, over.Task);
    }

    private DateTimeOffset? NextVisible(string queue) => _readers.Read(session => session.NextVisible(queue));
}
