using System.Collections.Immutable;

namespace MemberSync.Engine.Sources;

/// <summary>What became of a source's webhook.</summary>
public abstract record InboxOutcome
{
    private InboxOutcome()
    {
    }

    /// <summary>There is no such source, it is switched off, or nothing proves that it sent this. Nothing was kept.</summary>
    public sealed record Unproven : InboxOutcome;

    /// <summary>Everything that it tells is stored.</summary>
    public sealed record Heard(SourceTally Tally) : InboxOutcome;

    /// <summary>It is proved and cannot be read: set aside with its faults.</summary>
    public sealed record Unreadable(ImmutableArray<string> Faults) : InboxOutcome;
}
