using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Tables;

/// <summary>One record of a table.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
internal sealed record CsvRecord(long Line, ImmutableArray<string> Fields)
{
    public bool IsBlank => Fields.All(string.IsNullOrWhiteSpace);
}
