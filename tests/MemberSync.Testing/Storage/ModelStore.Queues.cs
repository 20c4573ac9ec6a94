using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Testing.Storage;

public sealed partial class ModelStore
{
    /// <summary>All messages of a queue by id, without faults and not counted as an operation.</summary>
    public ImmutableArray<QueuedMessage> MessagesOf(string queue)
    {
        lock (_lock)
        {
            return [.. QueueNeedsLock(queue).Messages.OrderBy(message => message.Id, StringComparer.Ordinal)];
        }
    }

    public async ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        string queue, int max, TimeSpan hidden, CancellationToken cancellationToken)
    {
        ModelLimits.Queue(queue);
        ModelLimits.Range(nameof(max), max, 32);
        ModelLimits.Span(nameof(hidden), hidden, TimeSpan.FromSeconds(1));
        var operation = Begin(StoreOperationKind.Receive, queue, []);
        var limit = Math.Clamp(Faults.Limit(operation, max), 0, max);
        var duplicates = Math.Clamp(Faults.Duplicates(operation), 0, limit);
        return await RunAsync(
            operation, () => DeliverNeedsLock(queue, limit, duplicates, hidden), cancellationToken);
    }

    public async ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ModelLimits.Queue(delivery.Queue);
        var operation = Begin(StoreOperationKind.Delete, delivery.Queue, [delivery.Id]);
        return await RunAsync(operation, () => DeleteNeedsLock(delivery), cancellationToken);
    }

    public async ValueTask<Delivery?> HideAsync(
        Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken)
    {
        ModelLimits.Queue(delivery.Queue);
        ModelLimits.Span(nameof(hidden), hidden, TimeSpan.Zero);
        var operation = Begin(StoreOperationKind.Hide, delivery.Queue, [delivery.Id]);
        return await RunAsync(operation, () => HideNeedsLock(delivery, hidden), cancellationToken);
    }

    public async ValueTask WaitAsync(string queue, CancellationToken cancellationToken)
    {
        ModelLimits.Queue(queue);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task changed;
            DateTimeOffset? next;
            var now = _time.GetUtcNow();
            lock (_lock)
            {
                changed = QueueNeedsLock(queue).Changed;
                next = QueueNeedsLock(queue).NextVisible(now);
            }

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
        var over = new TaskCompletionSource();
        // A system timer drops fractions of a millisecond and would end too early, again and again.
        var due = span is { } known
            ? TimeSpan.FromMilliseconds(Math.Ceiling(known.TotalMilliseconds))
            : Timeout.InfiniteTimeSpan;
        using var timer = _time.CreateTimer(_ => over.TrySetResult(), null, due, Timeout.InfiniteTimeSpan);
        using var registration = cancellationToken.Register(() => over.TrySetResult());
        await Task.WhenAny(changed, over.Task);
    }

    private async ValueTask SendAsync(Message message, CancellationToken cancellationToken)
    {
        var operation = Begin(StoreOperationKind.Send, message.Queue, []);
        await RunAsync(operation, () => SendNeedsLock(message), cancellationToken);
    }

    private bool SendNeedsLock(Message message)
    {
        var queue = QueueNeedsLock(message.Queue);
        queue.Send(new QueuedMessage(NewIdNeedsLock('m'), message.Body, _time.GetUtcNow() + message.Delay, 0, ""));
        _changed = queue.TakeChanged();
        return true;
    }

    private ImmutableArray<Delivery> DeliverNeedsLock(string name, int limit, int duplicates, TimeSpan hidden)
    {
        var queue = QueueNeedsLock(name);
        var now = _time.GetUtcNow();
        var deliveries = ImmutableArray.CreateBuilder<Delivery>();
        foreach (var message in queue.PickInFlight(duplicates))
        {
            Deliver(message);
        }

        while (deliveries.Count < limit && queue.PickVisible(now) is { } message)
        {
            Deliver(message);
        }

        return deliveries.ToImmutable();

        void Deliver(QueuedMessage message)
        {
            var (count, receipt) = (message.DequeueCount + 1, NewIdNeedsLock('r'));
            var delivered = message with { VisibleAt = now + hidden, DequeueCount = count, Receipt = receipt };
            queue.Replace(message, delivered);
            deliveries.Add(DeliveryOf(name, delivered));
        }
    }

    private bool DeleteNeedsLock(Delivery delivery)
    {
        var queue = QueueNeedsLock(delivery.Queue);
        if (queue.Find(delivery.Id, delivery.Receipt) is not { } message)
        {
            return false;
        }

        queue.Remove(message);
        return true;
    }

    private Delivery? HideNeedsLock(Delivery delivery, TimeSpan hidden)
    {
        var queue = QueueNeedsLock(delivery.Queue);
        if (queue.Find(delivery.Id, delivery.Receipt) is not { } message)
        {
            return null;
        }

        var again = message with { VisibleAt = _time.GetUtcNow() + hidden, Receipt = NewIdNeedsLock('r') };
        queue.Replace(message, again);
        _changed = queue.TakeChanged();
        return DeliveryOf(delivery.Queue, again);
    }

    private ModelQueue QueueNeedsLock(string name)
    {
        if (!_queues.TryGetValue(name, out var queue))
        {
            // Each queue draws on its own, so that traffic on one does not reorder another.
            _queues[name] = queue = new ModelQueue(_random.Fork(name));
        }

        return queue;
    }

    // Padded, so that ids sort as they were given out.
    private string NewIdNeedsLock(char kind) => $"{kind}{++_lastId:d12}";

    private static Delivery DeliveryOf(string queue, QueuedMessage message) =>
        new(queue, message.Id, message.Body, message.DequeueCount, message.Receipt);
}
