namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>A label that staff put on people.</summary>
internal sealed record CustomerTag(long Id, string Name);
