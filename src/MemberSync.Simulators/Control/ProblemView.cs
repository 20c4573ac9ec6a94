namespace MemberSync.Simulators.Control;

/// <summary>Why a control call was refused.</summary>
public sealed record ProblemView(string Problem);
