using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Scale;

/// <summary>What the scale runs tell: each step at the most links, and how many times more that is than at the fewest.</summary>
internal static class ScaleFigures
{
    private const double Most = 1.3;

    private static readonly ImmutableArray<(string Key, string What)> Steps =
    [
        (Rounds.Sweep, "sweep, nothing due"),
        (Rounds.Intake, "intake of an edit"),
        (Rounds.Tick, "tick, one edit due"),
        (Rounds.Work, "due look-up, call and its result"),
        (Rounds.Census, "count of members by state, every 15 minutes"),
    ];

    /// <param name="links">The most links, in words.</param>
    public static ImmutableArray<Figure> Of(string links) =>
    [
        new("links", "links that were reached", ""),
        .. Steps.SelectMany(step => OfStep(step.Key, step.What, links)),
        new("kept", $"memory that the process kept after the work, {links}", "MiB"),
    ];

    public static IEnumerable<KeyValuePair<string, double>> Values(
        IReadOnlyDictionary<string, StepCost> least, IReadOnlyDictionary<string, StepCost> most) =>
        from step in most
        let few = least[step.Key]
        from value in new KeyValuePair<string, double>[]
        {
            new($"{step.Key}-operations", step.Value.Operations),
            new($"{step.Key}-rows", step.Value.Rows),
            new($"{step.Key}-cpu", step.Value.Milliseconds),
            new($"{step.Key}-operations-grew", step.Value.Operations / few.Operations),
            new($"{step.Key}-rows-grew", few.Rows > 0 ? step.Value.Rows / few.Rows : 1),
            new($"{step.Key}-cpu-grew", step.Value.Milliseconds / few.Milliseconds),
        }
        select value;

    private static IEnumerable<Figure> OfStep(string key, string what, string links)
    {
        yield return new Figure($"{key}-operations", $"{what}: storage operations for a connection, {links}", "");
        yield return Grew($"{key}-operations", $"{what}: growth of storage operations");
        yield return Grew($"{key}-rows", $"{what}: growth of rows read");
        yield return new Figure($"{key}-cpu", $"{what}: processor time for a connection, {links}", "ms");
        yield return Grew($"{key}-cpu", $"{what}: growth of processor time");
    }

    private static Figure Grew(string key, string what) => new($"{key}-grew", what, "x") { Target = Target.AtMost(Most) };
}
