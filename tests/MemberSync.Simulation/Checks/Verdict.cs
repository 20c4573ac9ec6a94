using System.Collections.Immutable;

namespace MemberSync.Simulation.Checks;

/// <summary>What the invariants say of a world at rest. Each fault names its invariant.</summary>
public sealed record Verdict(ImmutableArray<string> Faults)
{
    public bool IsGood => Faults.IsEmpty;

    /// <summary>Both verdicts in one.</summary>
    public Verdict And(Verdict other) => new(Faults.AddRange(other.Faults));

    /// <summary>With one fault more, unless something holds.</summary>
    public Verdict Expect(bool holds, string fault) => holds ? this : new(Faults.Add(fault));

    public override string ToString() => IsGood ? "all invariants hold" : string.Join(Environment.NewLine, Faults);
}
