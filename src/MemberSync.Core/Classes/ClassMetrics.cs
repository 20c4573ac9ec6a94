using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Classes;

/// <summary>What one member did in one class.</summary>
/// <param name="Class">The source's id of the class.</param>
/// <param name="Title">As it was called then.</param>
/// <param name="Workouts">Usually one.</param>
public sealed record ClassMetrics(
    MemberId Member, string Class, string? Title, DateTimeOffset Start, ImmutableArray<Workout> Workouts);
