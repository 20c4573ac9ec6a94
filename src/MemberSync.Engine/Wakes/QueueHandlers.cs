using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Rows;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Sources;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Engine.Wakes;

/// <summary>What each queue's messages mean; the same under the Functions host and alone on one machine.</summary>
public sealed class QueueHandlers(
    QueuedChanges changes, Dispatcher dispatcher, WalkSteps walks, SourceSteps sources, SetAsideShelf aside)
{
    /// <summary>
    /// How many connections are worked on side by side in a process alone. A worker mostly waits for its partner, so that
    /// there are many: 16 had the last of a thousand facilities wait for its first call of a night for 9 minutes.
    /// </summary>
    public const int ParallelWakes = 128;

    private const int ParallelChanges = 16;
    private const int ParallelReviews = 2;
    private const int ParallelSources = 4;

    /// <summary>Every queue that is listened to.</summary>
    public ImmutableArray<QueueRoute> Routes =>
    [
        Traced(Queues.MemberChanges, changes.TakeAsync, ParallelChanges),
        Traced(Queues.Wakes, WakeAsync, ParallelWakes),
        Traced(Queues.Reviews, ReviewAsync, ParallelReviews),
        Traced(Queues.Sources, SourceAsync, ParallelSources),
        PoisonOf(Queues.MemberChanges),
        PoisonOf(Queues.Wakes),
        PoisonOf(Queues.Reviews),
        PoisonOf(Queues.Sources),
    ];

    private static QueueRoute Traced(string queue, Func<string, CancellationToken, Task> handle, int parallel) => new(
        queue,
        async (body, stopping) =>
        {
            using var span = Tracing.Source.StartActivity($"handle {queue}", ActivityKind.Consumer);
            await handle(body, stopping);
        },
        parallel);

    private QueueRoute PoisonOf(string queue) => new(
        Queues.Poison(queue),
        (body, stopping) => aside.AddAsync(
            queue,
            body,
            "Handling the message failed five times; the log has the fault. Put its cause right and try it again.",
            stopping),
        Parallel: 1);

    private Task WakeAsync(string body, CancellationToken stopping) =>
        ReadAsync(Queues.Wakes, body, RowJson.Default.WakeMessage, wake => AnswerAsync(wake, stopping), stopping);

    private Task AnswerAsync(WakeMessage wake, CancellationToken stopping)
    {
        Tracing.LinkTo(wake.Trace);
        return dispatcher.AnswerAsync(wake, stopping);
    }

    private Task ReviewAsync(string body, CancellationToken stopping) =>
        ReadAsync(Queues.Reviews, body, RowJson.Default.ReviewMessage, step => walks.RunAsync(step, stopping), stopping);

    private Task SourceAsync(string body, CancellationToken stopping) =>
        ReadAsync(Queues.Sources, body, RowJson.Default.SourceMessage, step => sources.RunAsync(step, stopping), stopping);

    // What cannot be read will not be readable the fifth time either.
    private async Task ReadAsync<T>(
        string queue, string body, JsonTypeInfo<T> type, Func<T, Task> handle, CancellationToken stopping)
        where T : class
    {
        T? message = null;
        try
        {
            message = JsonSerializer.Deserialize(body, type);
        }
        catch (Exception foreign) when (foreign is JsonException or FormatException)
        {
            // Set aside below.
        }

        await (message is null
            ? aside.AddAsync(queue, body, "The message is not one of the hub's own. Remove it.", stopping)
            : handle(message));
    }
}
