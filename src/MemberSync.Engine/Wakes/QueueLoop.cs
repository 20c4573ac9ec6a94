using MemberSync.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Wakes;

/// <summary>
/// Hands out a queue's messages where no Functions host does: several at a time, each until its handler says that it
/// is done. A handler that fails gets its message again later.
/// </summary>
/// <param name="handle">Null: done. Otherwise how long to hide the message before it is handed out again.</param>
/// <param name="parallel">How many messages are handled side by side.</param>
public sealed partial class QueueLoop(
    IWorkQueue work,
    string queue,
    Func<Delivery, CancellationToken, Task<TimeSpan?>> handle,
    int parallel,
    TimeProvider time,
    ILogger<QueueLoop> log)
{
    // Longer than any handler runs; who dies with a message keeps it for so long.
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RetryFailed = TimeSpan.FromSeconds(15);
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
                if (inHand.Count == parallel)
                {
                    await Task.WhenAny(inHand).WaitAsync(stopping);
                    continue;
                }

                await ReceiveAsync(parallel - inHand.Count, inHand, stopping);
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
            var deliveries = await work.ReceiveAsync(queue, Math.Min(free, 32), Hidden, stopping);
            inHand.AddRange(deliveries.Select(delivery => HandleAsync(delivery, stopping)));
            if (deliveries.IsEmpty)
            {
                await work.WaitAsync(queue, stopping);
            }
        }
        catch (StoreUnavailableException fault)
        {
            Log.StoreUnavailable(log, queue, fault);
            await Task.Delay(RetryStore, time, stopping);
        }
    }

    private async Task HandleAsync(Delivery delivery, CancellationToken stopping)
    {
        try
        {
            var again = await TryHandleAsync(delivery, stopping);
            _ = again is { } hidden
                ? await work.HideAsync(delivery, hidden, CancellationToken.None) is not null
                : await work.DeleteAsync(delivery, CancellationToken.None);
        }
        catch (StoreUnavailableException fault)
        {
            Log.StoreUnavailable(log, queue, fault); // The message comes back by itself.
        }
    }

    // The one place where everything is caught: one bad message must not end the loop for all others.
    private async Task<TimeSpan?> TryHandleAsync(Delivery delivery, CancellationToken stopping)
    {
        try
        {
            return await handle(delivery, stopping);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.HandlerFailed(log, queue, delivery.Id, delivery.DequeueCount, fault);
            return RetryFailed;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Error, "A message of {Queue} failed: {Id}, delivery {DequeueCount}; it is tried again")]
        public static partial void HandlerFailed(ILogger logger, string queue, string id, int dequeueCount, Exception fault);

        [LoggerMessage(2102, LogLevel.Warning, "The store did not answer for queue {Queue}; tried again")]
        public static partial void StoreUnavailable(ILogger logger, string queue, Exception fault);
    }
}
