using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>What a source's webhook says.</summary>
public abstract record SourceReading
{
    private SourceReading()
    {
    }

    /// <summary>What happened; may be nothing.</summary>
    public sealed record Heard(ImmutableArray<SourceEvent> Events) : SourceReading;

    /// <summary>Nothing of it is taken. The texts name every fault, with its place in the body.</summary>
    public sealed record Rejected(ImmutableArray<string> Faults) : SourceReading;
}
