using MemberSync.Core.Links;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Members;

/// <summary>A link's place in the queue, as found in the due index.</summary>
/// <param name="Since">Since when it waits; null in an older row, and where it waits for nothing but comes by again.</param>
internal sealed record DuePlace(MemberId Member, Due Due, DateTimeOffset? Since = null);
