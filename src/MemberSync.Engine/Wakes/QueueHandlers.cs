using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Wakes;

/// <summary>What each queue's messages mean; the same under the Functions host and alone on one machine.</summary>
public sealed class QueueHandlers(Dispatcher dispatcher, Review review, Waker waker, TimeProvider time)
{
    // A lease may be released long before it expires, so who finds it held looks again soon.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    public async Task WakeAsync(string body, CancellationToken stopping)
    {
        var wake = Read(body, RowJson.Default.WakeMessage);
        if (await dispatcher.RunAsync(wake, stopping) is RunOutcome.Busy busy)
        {
            var soon = time.GetUtcNow() + LookAgain;
            await waker.WakeAsync(wake.Club, wake.Connection, busy.Until < soon ? busy.Until : soon, CancellationToken.None);
        }
    }

    public Task ReviewAsync(string body, CancellationToken stopping) =>
        review.RunAsync(Read(body, RowJson.Default.ReviewMessage), stopping);

    private static T Read<T>(string body, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The message is null.");
}
