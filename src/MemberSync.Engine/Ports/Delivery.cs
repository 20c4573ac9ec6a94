namespace MemberSync.Engine.Ports;

/// <summary>A received message. <paramref name="DequeueCount"/> starts at 1; the receipt is valid until the next delivery.</summary>
public sealed record Delivery(string Queue, string Id, string Body, int DequeueCount, string Receipt);
