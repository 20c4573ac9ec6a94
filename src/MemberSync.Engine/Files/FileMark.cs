using System.Collections.Immutable;

namespace MemberSync.Engine.Files;

/// <summary>Where the imports of a source stand.</summary>
/// <param name="Set">Which pages say whom its files had; null: none yet.</param>
/// <param name="Completed">How many imports ran to their end.</param>
/// <param name="ExportedAt">What time the newest of them spoke of.</param>
/// <param name="Drafts">
/// Imports that were begun since then, the newest last. Their pages say whom they may have taken, in case they are cut short.
/// </param>
internal sealed record FileMark(string? Set, long Completed, DateTimeOffset? ExportedAt, ImmutableArray<string> Drafts);
