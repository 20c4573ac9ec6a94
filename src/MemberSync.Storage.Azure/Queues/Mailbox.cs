using System.Collections.Immutable;
using Azure;
using Azure.Storage.Queues;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Sqlite;

namespace MemberSync.Storage.Azure.Queues;

/// <summary>The queues of one hub, each made when the first message is sent to it. Each call is one request.</summary>
internal sealed class Mailbox(QueueServiceClient service, string prefix)
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public async Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        var queue = Queue(message.Queue);
        var text = QueueText.Encode(message.Body);
        try
        {
            await queue.SendMessageAsync(text, WholeSeconds(message.Delay), Forever, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is "QueueNotFound")
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await queue.SendMessageAsync(text, WholeSeconds(message.Delay), Forever, cancellationToken);
        }
    }

    public async Task<ImmutableArray<Delivery>> ReceiveAsync(
        string name, int max, TimeSpan hidden, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Queue(name).ReceiveMessagesAsync(max, WholeSeconds(hidden), cancellationToken);
            return [.. answer.Value.Select(message => new Delivery(
                name,
                message.MessageId,
                QueueText.Decode(message.Body.ToString()),
                checked((int)message.DequeueCount),
                message.PopReceipt))];
        }
        catch (ArgumentException garbled)
        {
            // The client's way of saying that a message came without one of its parts.
            throw new FormatException("The queue service answered with half a message.", garbled);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is "QueueNotFound")
        {
            return [];
        }
    }

    /// <summary>Whether a message can be received now.</summary>
    public async Task<bool> HasVisibleAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await Queue(name).PeekMessagesAsync(1, cancellationToken)).Value.Length > 0;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is "QueueNotFound")
        {
            return false;
        }
    }

    /// <summary>False when the receipt is stale.</summary>
    public async Task<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            await Queue(delivery.Queue).DeleteMessageAsync(delivery.Id, delivery.Receipt, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (IsStale(failure))
        {
            return false;
        }
    }

    /// <summary>The new receipt; null when the old one is stale.</summary>
    public async Task<string?> HideAsync(Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Queue(delivery.Queue).UpdateMessageAsync(
                delivery.Id, delivery.Receipt, (string?)null, WholeSeconds(hidden), cancellationToken);
            return answer.Value.PopReceipt;
        }
        catch (RequestFailedException failure) when (IsStale(failure))
        {
            return null;
        }
    }

    /// <exception cref="ArgumentException">With the prefix the name is too long.</exception>
    public void CheckName(string name) => StoreLimits.CheckQueue(prefix + name);

    private QueueClient Queue(string name) => service.GetQueueClient(prefix + name);

    // Receipts and ids that were never given out are refused as parameters, before anything is looked up.
    private static bool IsStale(RequestFailedException failure) => failure.ErrorCode is
        "MessageNotFound" or "PopReceiptMismatch" or "QueueNotFound" or "InvalidQueryParameterValue";

    // The service counts in seconds; a message may come later than asked for but not sooner.
    private static TimeSpan WholeSeconds(TimeSpan span) => TimeSpan.FromSeconds(Math.Ceiling(span.TotalSeconds));
}
