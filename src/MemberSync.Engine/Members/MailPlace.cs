using MemberSync.Core.Members;

namespace MemberSync.Engine.Members;

/// <summary>A member's place in the index of addresses.</summary>
internal sealed record MailPlace(MemberId Member);
