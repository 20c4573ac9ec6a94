namespace MemberSync.Testing.Storage;

/// <summary>A message as it lies in a queue of a <see cref="ModelStore"/>, for a test to look at.</summary>
/// <param name="Receipt">The only receipt that is not stale; empty until the first delivery.</param>
public sealed record QueuedMessage(string Id, string Body, DateTimeOffset VisibleAt, int DequeueCount, string Receipt);
