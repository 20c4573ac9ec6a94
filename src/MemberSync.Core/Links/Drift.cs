using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Links;

/// <summary>What a look at the partner found to differ from what the hub had told it.</summary>
/// <param name="At">When the partner was asked.</param>
/// <param name="Fields">In the order of the enum, without doubles; empty: all is as it was told.</param>
public sealed record Drift(DateTimeOffset At, ImmutableArray<MemberField> Fields);
