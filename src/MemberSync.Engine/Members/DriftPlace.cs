using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Members;

/// <summary>Somebody of whom the partner holds another word than the hub told.</summary>
/// <param name="At">When the partner was asked.</param>
public sealed record DriftPlace(MemberId Member, DateTimeOffset At, ImmutableArray<MemberField> Fields);
