using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Files;

/// <summary>What is to be done with a file.</summary>
/// <param name="FileHash">The SHA-256 of its bytes, as hexadecimal digits.</param>
/// <param name="ExportedAt">What time it speaks of, not in the future; null: of now.</param>
/// <param name="IsWhole">Whether a member whom it does not have is no member any more.</param>
/// <param name="IsDryRun">Whether nothing is to be stored.</param>
public sealed record FileOrder(
    ClubId Club, SourceId Source, string FileHash, DateTimeOffset? ExportedAt, bool IsWhole, bool IsDryRun);
