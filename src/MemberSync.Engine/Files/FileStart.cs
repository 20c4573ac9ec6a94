namespace MemberSync.Engine.Files;

/// <summary>How an import began.</summary>
/// <param name="ETag">Of the mark: as long as it is the same, no other import of the source has begun.</param>
/// <param name="Draft">The pages in which the import notes whom it takes.</param>
internal sealed record FileStart(FileMark Mark, string? ETag, DateTimeOffset ExportedAt, string Draft);
