using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>A page of all that a source has.</summary>
/// <param name="Answer"><see cref="SourceAnswer.Found"/>: the page was read whole. Otherwise the rest says nothing.</param>
public sealed record SourcePage(SourceAnswer Answer)
{
    /// <summary>What stands on the page.</summary>
    public ImmutableArray<SourceRecord> Records { get; init; } = [];

    /// <summary>Where the next page begins; null: this was the last.</summary>
    public string? Next { get; init; }
}
