using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Sqlite;

namespace MemberSync.Storage.Azure;

public sealed partial class AzureStore
{
    private static readonly TimeSpan ShortestHiding = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    public async ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        string queue, int max, TimeSpan hidden, CancellationToken cancellationToken)
    {
        CheckQueue(queue);
        StoreLimits.CheckCount(max, StoreLimits.MaxDeliveries);
        StoreLimits.CheckHidden(hidden, ShortestHiding);
        cancellationToken.ThrowIfCancellationRequested();
        return await AzureFailures.TranslatedAsync(
            () => _mailbox.ReceiveAsync(queue, max, hidden, cancellationToken), cancellationToken);
    }

    public async ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        CheckQueue(delivery.Queue);
        return await AzureFailures.TranslatedAsync(
            () => _mailbox.DeleteAsync(delivery, cancellationToken), cancellationToken);
    }

    public async ValueTask<Delivery?> HideAsync(
        Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken)
    {
        CheckQueue(delivery.Queue);
        StoreLimits.CheckHidden(hidden, TimeSpan.Zero);
        var receipt = await AzureFailures.TranslatedAsync(
            () => _mailbox.HideAsync(delivery, hidden, cancellationToken), cancellationToken);
        if (receipt is null)
        {
            return null;
        }

        _signals.Raise([delivery.Queue]);
        return delivery with { Receipt = receipt };
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Looks again after pauses that grow from 100 ms to 5 s, one request each, and at once when a message was sent or
    /// hidden through this object. What others send is seen at the next look.
    /// </remarks>
    public async ValueTask WaitAsync(string queue, CancellationToken cancellationToken)
    {
        CheckQueue(queue);
        var pause = ShortestPause;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = _signals.Next(queue);
            if (await AzureFailures.TranslatedAsync(
                () => _mailbox.HasVisibleAsync(queue, cancellationToken), cancellationToken))
            {
                return;
            }

            var woken = await IsWokenAsync(changed, pause, cancellationToken);
            pause = woken ? ShortestPause : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
        }
    }

    /// <summary>True when something changed, false when the pause was over first or the caller gave up.</summary>
    private async Task<bool> IsWokenAsync(Task changed, TimeSpan pause, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pausing = Task.Delay(pause, _parts.Time, over.Token);
        var first = await Task.WhenAny(changed, pausing);
        await over.CancelAsync();
        return first == changed;
    }

    private void CheckQueue(string queue)
    {
        StoreLimits.CheckQueue(queue);
        _mailbox.CheckName(queue);
    }
}
