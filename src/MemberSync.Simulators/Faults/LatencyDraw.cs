namespace MemberSync.Simulators.Faults;

/// <summary>One round trip: how long the request travels, and how long the whole takes.</summary>
internal sealed record LatencyDraw(TimeSpan Outbound, TimeSpan Total);
