namespace MemberSync.Engine.Wakes;

/// <summary>Where a queue's messages go.</summary>
/// <param name="Handle">Takes a message's body; the message is done when it returns.</param>
/// <param name="Parallel">How many messages are handled side by side.</param>
public sealed record QueueRoute(string Queue, Func<string, CancellationToken, Task> Handle, int Parallel);
