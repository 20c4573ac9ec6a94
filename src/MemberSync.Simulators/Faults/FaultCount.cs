namespace MemberSync.Simulators.Faults;

/// <summary>A fault rule and how often it has hit.</summary>
public sealed record FaultCount(FaultRule Rule, int Hits);
