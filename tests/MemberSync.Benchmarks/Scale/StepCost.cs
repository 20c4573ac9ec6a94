namespace MemberSync.Benchmarks.Scale;

/// <summary>What one step took for each connection.</summary>
internal readonly record struct StepCost(double Operations, double Rows, double Milliseconds)
{
    public static StepCost operator +(StepCost left, StepCost right) => new(
        left.Operations + right.Operations, left.Rows + right.Rows, left.Milliseconds + right.Milliseconds);

    public static StepCost operator /(StepCost cost, double by) =>
        new(cost.Operations / by, cost.Rows / by, cost.Milliseconds / by);
}
