namespace MemberSync.Simulators.Control;

/// <summary>That the simulator is up, and what time it is there.</summary>
public sealed record HealthView(string Status, DateTimeOffset Now, int Facilities);
