namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>Something that a webhook tells of.</summary>
internal sealed record StudioEvent(string Type, long Customer, long? Contract = null);
