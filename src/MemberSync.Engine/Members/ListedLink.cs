using MemberSync.Core.Links;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Members;

/// <summary>What an operator's list shows of a link.</summary>
public sealed record ListedLink(MemberId Member, string Name, LinkStatus Status, string? Reason);
