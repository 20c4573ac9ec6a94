using MemberSync.Core.Members;

namespace MemberSync.Engine.Members;

/// <summary>Says that an event was taken, so that the same event id has one effect.</summary>
internal sealed record EventClaim(MemberId Member, ChangeType Type, DateTimeOffset TakenAt);
