using System.Text.Json;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Wakes;

/// <summary>What each queue's messages mean; the same under the Functions host and alone on one machine.</summary>
public sealed class QueueHandlers(Dispatcher dispatcher, Review review, TimeProvider time)
{
    /// <summary>Null when the message is done, otherwise how long to hide it.</summary>
    public async Task<TimeSpan?> WakeAsync(string body, CancellationToken stopping)
    {
        var wake = Read(body, RowJson.Default.WakeMessage);
        return await dispatcher.RunAsync(wake, stopping) switch
        {
            RunOutcome.Finished => null,
            RunOutcome.Busy busy => Until(busy.Until),
            var outcome => throw new System.Diagnostics.UnreachableException(outcome.GetType().Name),
        };
    }

    public async Task<TimeSpan?> ReviewAsync(string body, CancellationToken stopping)
    {
        await review.RunAsync(Read(body, RowJson.Default.ReviewMessage), stopping);
        return null;
    }

    // A lease may be released long before it expires, so look again soon.
    private TimeSpan Until(DateTimeOffset busyUntil)
    {
        var wait = busyUntil - time.GetUtcNow();
        return TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 1, 5));
    }

    private static T Read<T>(string body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The message is null.");
}
