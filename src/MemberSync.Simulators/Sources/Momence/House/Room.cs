namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>Where a session is.</summary>
internal sealed record Room(long Id, string Name);
