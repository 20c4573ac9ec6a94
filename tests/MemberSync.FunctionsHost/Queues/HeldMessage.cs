using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using MemberSync.FunctionsHost.Invocations;

namespace MemberSync.FunctionsHost.Queues;

/// <summary>A message in hand: hidden from others, kept so, and given up in the end.</summary>
internal sealed class HeldMessage(QueueClient queue, QueueMessage message)
{
    /// <summary>For how long a message is hidden; who dies with it keeps it for so long.</summary>
    public static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);

    private string _receipt = message.PopReceipt;

    public QueuedText Text { get; } = new(
        message.MessageId, message.PopReceipt, message.Body.ToString(), message.DequeueCount)
    {
        InsertedOn = message.InsertedOn ?? default,
        ExpiresOn = message.ExpiresOn ?? default,
        NextVisibleOn = message.NextVisibleOn ?? default,
    };

    /// <summary>Hides it again when half the time is over, until it is told to end.</summary>
    public async Task KeepAsync(TimeProvider time, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Hidden / 2, time, done);
                await HideAsync(Hidden);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The message has been handled, one way or the other.
        }
    }

    public async Task HideAsync(TimeSpan span) => await UnlessGoneAsync(async () =>
        _receipt = (await queue.UpdateMessageAsync(Text.Id, _receipt, visibilityTimeout: span)).Value.PopReceipt);

    public async Task DeleteAsync() => await UnlessGoneAsync(() => queue.DeleteMessageAsync(Text.Id, _receipt));

    // Somebody else has it by now, or the service is away: either way it comes to somebody again.
    private static async Task UnlessGoneAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RequestFailedException)
        {
            // The host only logs it.
        }
    }
}
