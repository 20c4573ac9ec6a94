using Azure;
using Azure.Storage.Queues;
using MemberSync.FunctionsHost.App;
using MemberSync.FunctionsHost.Invocations;

namespace MemberSync.FunctionsHost.Queues;

/// <summary>Brings the messages of one queue to its function, by the host's rules.</summary>
internal sealed class QueueListener(
    Function.Queue function, QueueSettings settings, QueueServiceClient service, Invoker invoker, HostRun run)
{
    private const string Poison = "-poison";

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly QueueClient _queue = service.GetQueueClient(function.QueueName);

    /// <summary>Runs until the host stops. What is in hand then stays hidden until its time is over.</summary>
    public async Task RunAsync()
    {
        var inHand = new List<Task>();
        try
        {
            for (var pause = Shortest; ;)
            {
                inHand.RemoveAll(task => task.IsCompleted);
                if (inHand.Count > settings.Threshold)
                {
                    await Task.WhenAny(inHand).WaitAsync(run.Stopping);
                    continue;
                }

                var messages = await ReceiveAsync();
                inHand.AddRange(messages.Select(HandleAsync));
                pause = messages.Count > 0 ? Shortest : Shorter(pause * 2, settings.MaxPollingInterval);
                await Task.Delay(pause, run.Time, run.Stopping);
            }
        }
        catch (OperationCanceledException) when (run.Stopping.IsCancellationRequested)
        {
            await Task.WhenAll(inHand);
        }
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private async Task<IReadOnlyList<HeldMessage>> ReceiveAsync()
    {
        try
        {
            var messages = await _queue.ReceiveMessagesAsync(settings.BatchSize, HeldMessage.Hidden, run.Stopping);
            return [.. messages.Value.Select(message => new HeldMessage(_queue, message))];
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
            return []; // There is no such queue yet, or the service is away, however often it was asked.
        }
    }

    private async Task HandleAsync(HeldMessage message)
    {
        try
        {
            // As after instances that died with it: the handler does not see it again.
            if (message.Text.DequeueCount > settings.MaxDequeueCount)
            {
                await PoisonAsync(message);
                return;
            }

            await CompleteAsync(message, await InvokeAsync(message));
        }
        catch (OperationCanceledException) when (run.Stopping.IsCancellationRequested)
        {
            // As when a machine goes away: nobody gives the message back.
        }
    }

    private async Task<InvocationResult> InvokeAsync(HeldMessage message)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(run.Stopping);
        var keeping = message.KeepAsync(run.Time, done.Token);
        try
        {
            var sys = WireValue.Sys(function.Name, run.Time.GetUtcNow(), run.NewId());
            return await invoker.InvokeAsync(QueuePayload.Of(function, message.Text, run.NewId(), sys));
        }
        finally
        {
            await done.CancelAsync();
            await keeping;
        }
    }

    private Task CompleteAsync(HeldMessage message, InvocationResult result)
    {
        if (result is InvocationResult.Succeeded)
        {
            return message.DeleteAsync();
        }

        // What fails in a poison queue is left hidden, so that it does not come round at once for ever.
        var isLast = message.Text.DequeueCount >= settings.MaxDequeueCount;
        return IsPoisonQueue ? Task.CompletedTask
            : isLast ? PoisonAsync(message)
            : message.HideAsync(settings.VisibilityTimeout);
    }

    private bool IsPoisonQueue => function.QueueName.EndsWith(Poison, StringComparison.Ordinal);

    // The copy comes first: a message may end up there twice, and never nowhere.
    private async Task PoisonAsync(HeldMessage message)
    {
        if (IsPoisonQueue)
        {
            return;
        }

        var poison = service.GetQueueClient(function.QueueName + Poison);
        await poison.CreateIfNotExistsAsync(cancellationToken: run.Stopping);
        await poison.SendMessageAsync(message.Text.Text, run.Stopping);
        await message.DeleteAsync();
        run.Journal.Note(new HostEvent.MessagePoisoned(function.QueueName, message.Text.Id));
    }
}
