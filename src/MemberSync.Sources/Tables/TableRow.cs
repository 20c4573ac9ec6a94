using System.Collections.Immutable;

namespace MemberSync.Sources.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line on which it begins, or its number in its sheet, counted from 1.</param>
public sealed record TableRow(long Line, ImmutableArray<string> Fields)
{
    public bool IsBlank => Fields.All(string.IsNullOrWhiteSpace);
}
