using System.Collections.Immutable;

namespace MemberSync.Sources.Files;

/// <summary>What fills a field.</summary>
/// <param name="Places">The columns, counted from 0; none: the constant alone.</param>
/// <param name="Names">Their headings, as the file writes them.</param>
/// <param name="Constant">What it is when the columns say nothing; null: nothing then.</param>
internal sealed record FileColumn(
    FileField Field, ImmutableArray<int> Places, ImmutableArray<string> Names, string? Constant);
