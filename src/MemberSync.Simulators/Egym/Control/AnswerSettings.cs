using System.Collections.Immutable;

namespace MemberSync.Simulators.Egym.Control;

/// <summary>All errors that are to answer calls; whatever was set before is gone.</summary>
internal sealed record AnswerSettings
{
    public required ImmutableArray<AnswerRule> Rules { get; init; }
}
