using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>
/// Queues with at-least-once delivery and no order. Where the Functions host hands out messages, only the host
/// receives; alone on one machine the hub's own loop does. Safe for concurrent use.
/// </summary>
/// <remarks>
/// A queue is there as soon as it is named: 3 to 63 of a-z, 0-9 and single hyphens between them. What breaks a limit is
/// refused with an <see cref="ArgumentException"/>; any call may throw <see cref="StoreUnavailableException"/>, and may
/// have done its work all the same. A receipt still counts after its hiding has ended, until the next delivery.
/// </remarks>
public interface IWorkQueue
{
    /// <summary>
    /// Up to <paramref name="max"/> (1 to 32) visible messages, hidden from others for <paramref name="hidden"/>
    /// (1 second to 7 days). Returns at once, also with none.
    /// </summary>
    ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        string queue, int max, TimeSpan hidden, CancellationToken cancellationToken);

    /// <summary>Removes a message for good. False when its receipt is stale: someone else has it, or it is gone.</summary>
    ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>
    /// Hides a message for <paramref name="hidden"/> (0 to 7 days) from now and returns it with its new receipt, the old
    /// one being stale; null when the receipt given was stale already.
    /// </summary>
    ValueTask<Delivery?> HideAsync(Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken);

    /// <summary>
    /// Returns when a message of this queue is, or may be, visible: at once when one is, otherwise when one is sent
    /// or its hiding ends. It may return early; it never misses a message sent through the same store object.
    /// </summary>
    ValueTask WaitAsync(string queue, CancellationToken cancellationToken);
}
