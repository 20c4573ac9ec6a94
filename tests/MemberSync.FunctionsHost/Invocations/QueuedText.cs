namespace MemberSync.FunctionsHost.Invocations;

/// <summary>A message as it was received.</summary>
/// <param name="DequeueCount">1 the first time.</param>
internal sealed record QueuedText(string Id, string PopReceipt, string Text, long DequeueCount)
{
    public DateTimeOffset InsertedOn { get; init; }

    public DateTimeOffset ExpiresOn { get; init; }

    public DateTimeOffset NextVisibleOn { get; init; }
}
