using System.Collections.Immutable;

namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>What became of a request, in English.</summary>
/// <param name="Text">With {0}, {1} where <paramref name="Parts"/> go.</param>
/// <param name="Faults">What was left undone, and why.</param>
public sealed record MatchReport(string Text, ImmutableArray<object> Parts, ImmutableArray<string> Faults)
{
    public static MatchReport Of(string text, params ReadOnlySpan<object> parts) => new(text, [.. parts], []);
}
