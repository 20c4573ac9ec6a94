using System.Collections.Immutable;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.OperatorConsole.Consent;

/// <summary>What became of a list, line by line.</summary>
/// <param name="Counts">How many lines had each outcome.</param>
public sealed record OptInReport(
    ImmutableSortedDictionary<string, int> Counts,
    ImmutableArray<(long Line, string Outcome, ImmutableArray<string> Members, string? Advice)> Lines)
{
    internal static OptInReport Of(OptInListBody body) => new(
        body.Counts, [.. body.Lines.Select(line => (line.Line, line.Outcome, line.Members, line.Advice))]);
}
