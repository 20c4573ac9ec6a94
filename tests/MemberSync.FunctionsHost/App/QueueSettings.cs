namespace MemberSync.FunctionsHost.App;

/// <summary>How the host receives messages: <c>extensions.queues</c> of host.json.</summary>
internal sealed class QueueSettings
{
    /// <value>Messages a poll asks for: 1 to 32.</value>
    public int BatchSize { get; init; } = 16;

    /// <value>
    /// The next batch is fetched when no more than so many messages are in hand. Default: half a batch, as on a
    /// machine with one processor.
    /// </value>
    public int? NewBatchThreshold { get; init; }

    public int MaxDequeueCount { get; init; } = 5;

    /// <value>How long a message that failed stays hidden.</value>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    public string MessageEncoding { get; init; } = "base64";

    public int Threshold => NewBatchThreshold ?? BatchSize / 2;
}
