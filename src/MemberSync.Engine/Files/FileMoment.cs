namespace MemberSync.Engine.Files;

/// <summary>When a file was taken.</summary>
/// <param name="ExportedAt">What time it speaks of.</param>
/// <param name="Completed">How many imports of the source had run to their end.</param>
internal sealed record FileMoment(DateTimeOffset ExportedAt, long Completed);
