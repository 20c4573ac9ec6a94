using MemberSync.Core.Members;

namespace MemberSync.Engine.Matching;

/// <summary>A link that an import made, as it has to be found for the import to be undone.</summary>
/// <param name="Account">The account that was linked.</param>
/// <param name="LastSentAt">When anything was last sent for the member at that time.</param>
internal sealed record MatchMark(string Import, MemberId Member, string? Account, DateTimeOffset? LastSentAt);
