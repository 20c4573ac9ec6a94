using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Links;

/// <summary>What one step of sending a group again came to.</summary>
/// <param name="Refused">Who was left as before, with the reason.</param>
/// <param name="After">Where the next step begins; null: this was the last.</param>
public sealed record RetryStep(int Accepted, ImmutableArray<(MemberId Member, string Why)> Refused, string? After);
