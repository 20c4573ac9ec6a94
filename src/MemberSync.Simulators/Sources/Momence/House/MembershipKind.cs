namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>What can be bought.</summary>
internal sealed record MembershipKind(long Id, string Name, bool AutoRenewing = true);
