using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Sources;

/// <summary>A proved webhook that could not be read, as it is set aside. Stored: fields are only ever added.</summary>
/// <param name="Prefix">What stands before the source's own ids of members, to find it again when one is erased.</param>
/// <param name="Body">As it came.</param>
public sealed record UnreadWebhook(ClubId Club, SourceId Source, string Prefix, byte[] Body);
