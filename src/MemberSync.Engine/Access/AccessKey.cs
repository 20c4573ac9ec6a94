using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Access;

/// <summary>A key to the API. Only its hash is stored.</summary>
/// <param name="Club">The one club it opens, or null for all.</param>
public sealed record AccessKey(string Name, Role Role, ClubId? Club);
