using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Egym.Control;

/// <summary>The calls of one operation since the start.</summary>
public sealed record ActionView(
    int Total, IReadOnlyDictionary<string, int> ByStatus, IReadOnlyDictionary<CallOutcome, int> ByOutcome)
{
    internal static ActionView Of(AnswerCounts counts) => new(counts.Total, counts.ByStatus, counts.ByOutcome);
}
