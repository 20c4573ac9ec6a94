using MemberSync.Benchmarks.Reporting;

namespace MemberSync.Benchmarks.Scale;

/// <summary>What one step took for each connection.</summary>
/// <param name="Operations">What was asked of the store.</param>
/// <param name="Rows">What came back.</param>
/// <param name="Milliseconds">Processor time.</param>
/// <param name="Kibibytes">Memory asked for.</param>
internal readonly record struct StepCost(double Operations, double Rows, double Milliseconds, double Kibibytes)
{
    /// <summary>Whether garbage was collected meanwhile, of others' too.</summary>
    public bool Collected { get; init; }

    public static StepCost operator /(StepCost cost, double by) =>
        new(cost.Operations / by, cost.Rows / by, cost.Milliseconds / by, cost.Kibibytes / by) { Collected = cost.Collected };

    /// <summary>Of each of them the middle one; of processor time of those without a collection, when there are any.</summary>
    public static StepCost Median(IReadOnlyCollection<StepCost> costs)
    {
        var quiet = costs.Where(cost => !cost.Collected).ToList();
        return new(
            Middle(costs, cost => cost.Operations),
            Middle(costs, cost => cost.Rows),
            Middle(quiet.Count > 0 ? quiet : costs, cost => cost.Milliseconds),
            Middle(costs, cost => cost.Kibibytes));
    }

    private static double Middle(IEnumerable<StepCost> costs, Func<StepCost, double> of) => Spread.Of(costs.Select(of)).Median;
}
