namespace MemberSync.Engine.Ports;

/// <summary>A message to send: JSON text of at most 48 KiB, invisible for <paramref name="Delay"/> (0 to 7 days).</summary>
public sealed record Message(string Queue, string Body, TimeSpan Delay);
