namespace MemberSync.Simulators.Sources.Momence;

/// <summary>What an edit made or changed, in its order; of a booking that changed, its session.</summary>
internal sealed record EditedIds(IReadOnlyList<long> Ids);
