using System.Collections.Immutable;

namespace MemberSync.Core.Members;

/// <summary>What became of a canonical change that was read.</summary>
public abstract record ChangeReading
{
    private ChangeReading()
    {
    }

    /// <summary>The change is well formed and may be stored.</summary>
    public sealed record Taken(MemberChange Change) : ChangeReading;

    /// <summary>
    /// Nothing of it is taken. The texts name every fault, with its place in the JSON and what to write instead.
    /// </summary>
    public sealed record Rejected(ImmutableArray<string> Faults) : ChangeReading;
}
