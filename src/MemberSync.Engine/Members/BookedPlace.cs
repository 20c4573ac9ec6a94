using MemberSync.Core.Members;

namespace MemberSync.Engine.Members;

/// <summary>Says that a member has or had a place in a class.</summary>
internal sealed record BookedPlace(MemberId Class);
