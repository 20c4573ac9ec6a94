using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;

namespace MemberSync.Engine.MemberViews;

/// <summary>What a member sees of itself, and nothing else.</summary>
/// <param name="Metrics">Oldest first.</param>
public sealed record ViewReading(Club Club, ImmutableArray<ClassMetrics> Metrics);
