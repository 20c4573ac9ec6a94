using MemberSync.Core.Members;

namespace MemberSync.Engine.Members;

/// <summary>Says whose link holds an account at the partner. It stands and falls with that link's own row.</summary>
internal sealed record AccountHolder(MemberId Member);
