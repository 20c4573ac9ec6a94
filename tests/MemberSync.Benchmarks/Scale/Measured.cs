namespace MemberSync.Benchmarks.Scale;

/// <summary>What was found at one size.</summary>
/// <param name="Steps">Each step's cost for one connection, the median of its parts.</param>
/// <param name="Collected">
/// The mean processor time of a round for one connection in ms, with all collections of garbage and without the count of
/// members.
/// </param>
/// <param name="Kept">The memory that the process kept after the work, in MiB.</param>
internal sealed record Measured(IReadOnlyDictionary<string, StepCost> Steps, double Collected, double Kept)
{
    public static async Task<Measured> OfAsync(Rounds rounds)
    {
        await rounds.WarmUpAsync();
        var before = Memory.Kept();
        var costs = await rounds.RunAsync();
        var kept = Memory.Kept() - before;
        var collected = costs.Where(step => step.Key != Rounds.Census)
            .Sum(step => step.Value.Average(cost => cost.Milliseconds));
        return new Measured(costs.ToDictionary(step => step.Key, step => StepCost.Median(step.Value)), collected, kept);
    }
}
