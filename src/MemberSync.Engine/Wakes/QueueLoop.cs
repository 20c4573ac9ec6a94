using MemberSync.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Wakes;

/// <summary>
/// Hands out a queue's messages where no Functions host does, under the same rules: a handler that fails gets its
/// message again later, and after five deliveries the message is set aside in the queue's poison queue. A store that
/// does not answer is nobody's fault and sets nothing aside.
/// </summary>
public sealed partial class QueueLoop(
    QueueRoute route, IStore store, IWorkQueue work, TimeProvider time, ILogger<QueueLoop> log)
{
    private const int MostPerReceive = 32;
    private const int MaxDeliveries = 5;

    // Longer than any handler runs; who dies with a message keeps it for so long.
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RetryStore = TimeSpan.FromSeconds(5);

    /// <summary>Runs until stopped; what is in hand then is finished first.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var inHand = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                inHand.RemoveAll(task => task.IsCompleted);
                if (inHand.Count == route.Parallel)
                {
                    await Task.WhenAny(inHand).WaitAsync(stopping);
                    continue;
                }

                await ReceiveAsync(route.Parallel - inHand.Count, inHand, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is going down; what is in hand ends below.
        }

        await Task.WhenAll(inHand);
    }

    private async Task ReceiveAsync(int free, List<Task> inHand, CancellationToken stopping)
    {
        try
        {
            var deliveries = await work.ReceiveAsync(route.Queue, Math.Min(free, MostPerReceive), Hidden, stopping);
            inHand.AddRange(deliveries.Select(delivery => HandleAsync(delivery, stopping)));
            if (deliveries.IsEmpty)
            {
                await work.WaitAsync(route.Queue, stopping);
            }
        }
        catch (StoreUnavailableException fault)
        {
            Log.StoreUnavailable(log, route.Queue, fault);
            await Task.Delay(RetryStore, time, stopping);
        }
    }

    private async Task HandleAsync(Delivery delivery, CancellationToken stopping)
    {
        try
        {
            if (await TryHandleAsync(delivery, stopping))
            {
                await work.DeleteAsync(delivery, CancellationToken.None);
            }
            else
            {
                await work.HideAsync(delivery, Retry, CancellationToken.None);
            }
        }
        catch (StoreUnavailableException fault)
        {
            Log.StoreUnavailable(log, route.Queue, fault); // The message comes back by itself.
        }
    }

    // The one place where everything is caught: one bad message must not end the loop for all others.
    private async Task<bool> TryHandleAsync(Delivery delivery, CancellationToken stopping)
    {
        try
        {
            await route.Handle(delivery.Body, stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or StoreUnavailableException))
        {
            Log.HandlerFailed(log, route.Queue, delivery.Id, delivery.DequeueCount, fault);
            return delivery.DequeueCount >= MaxDeliveries && await SetAsideAsync(delivery);
        }
    }

    // The copy comes first: a message may end up there twice, and never nowhere.
    private async Task<bool> SetAsideAsync(Delivery delivery)
    {
        var copy = new Message(Queues.Poison(route.Queue), delivery.Body, TimeSpan.Zero);
        await store.CommitAsync(new Commit(string.Empty, [], [copy]), CancellationToken.None);
        Log.SetAside(log, route.Queue, delivery.Id);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Error, "A message of {Queue} failed: {Id}, delivery {DequeueCount}; it is tried again")]
        public static partial void HandlerFailed(ILogger logger, string queue, string id, int dequeueCount, Exception fault);

        [LoggerMessage(2102, LogLevel.Warning, "The store did not answer for queue {Queue}; tried again")]
        public static partial void StoreUnavailable(ILogger logger, string queue, Exception fault);

        [LoggerMessage(2103, LogLevel.Error, "A message of {Queue} was set aside in its poison queue: {Id}")]
        public static partial void SetAside(ILogger logger, string queue, string id);
    }
}
