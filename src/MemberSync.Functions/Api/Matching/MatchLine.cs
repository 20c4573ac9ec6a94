using MemberSync.Core.Members;

namespace MemberSync.Functions.Api.Matching;

/// <summary>A decision as read.</summary>
/// <param name="Account">Whom to link; null: send the member as new.</param>
internal sealed record MatchLine(long Line, MemberId Member, string? Account, string Version);
