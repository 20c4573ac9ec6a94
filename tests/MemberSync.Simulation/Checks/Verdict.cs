using System.Collections.Immutable;

namespace MemberSync.Simulation.Checks;

/// <summary>What the invariants say of a world at rest. Each fault names its invariant.</summary>
public sealed record Verdict(ImmutableArray<string> Faults)
{
    public bool IsGood => Faults.IsEmpty;

    public override string ToString() => IsGood ? "all invariants hold" : string.Join(Environment.NewLine, Faults);
}
