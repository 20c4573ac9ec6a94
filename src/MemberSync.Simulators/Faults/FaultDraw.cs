namespace MemberSync.Simulators.Faults;

/// <summary>What chance holds for one call: at most one fault, and the sum of the delays that hit it.</summary>
internal sealed record FaultDraw(FaultKind? Kind, TimeSpan Delay);
