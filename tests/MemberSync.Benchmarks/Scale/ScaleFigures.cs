using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Scale;

/// <summary>What the scale runs tell: each step at the most links, and how many times more that is than at fewer.</summary>
internal static class ScaleFigures
{
    private const double Most = 1.3;
    private const string Hundredfold = "100 to 10,000 members a connection";
    private const string Thousandfold = "10 to 10,000";

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
        new("collected", $"all but the count, collections included: processor time for a connection, {links}", "ms"),
        .. Growth("collected", "all but the count, collections included: growth of processor time", Target.None),
        new("kept", $"memory that the process kept after the work, {links}", "MiB"),
    ];

    /// <param name="sizes">What was found at 10 members a connection, 100, 1,000 and 10,000.</param>
    public static IEnumerable<KeyValuePair<string, double>> Values(IReadOnlyList<Measured> sizes)
    {
        var most = sizes[^1];
        var steps = most.Steps.Keys.SelectMany(step => OfStep(step, [.. sizes.Select(size => size.Steps[step])]));
        return steps.Concat(WithGrowth("collected", [.. sizes.Select(size => size.Collected)]));
    }

    private static IEnumerable<KeyValuePair<string, double>> OfStep(string step, ImmutableArray<StepCost> costs) =>
    [
        new($"{step}-operations", costs[^1].Operations),
        new($"{step}-operations-grew", costs[^1].Operations / costs[0].Operations),
        new($"{step}-rows-grew", costs[0].Rows > 0 ? costs[^1].Rows / costs[0].Rows : 1),
        new($"{step}-memory", costs[^1].Kibibytes),
        new($"{step}-memory-grew", costs[^1].Kibibytes / costs[0].Kibibytes),
        .. WithGrowth($"{step}-cpu", [.. costs.Select(cost => cost.Milliseconds)]),
    ];

    private static IEnumerable<KeyValuePair<string, double>> WithGrowth(string key, ImmutableArray<double> values) =>
    [
        new(key, values[^1]),
        new($"{key}-grew", values[^1] / values[1]),
        new($"{key}-grew-thousandfold", values[^1] / values[0]),
    ];

    private static IEnumerable<Figure> OfStep(string key, string what, string links) =>
    [
        new($"{key}-operations", $"{what}: storage operations for a connection, {links}", ""),
        Grew($"{key}-operations", $"{what}: growth of storage operations, {Thousandfold}"),
        Grew($"{key}-rows", $"{what}: growth of rows read, {Thousandfold}"),
        new($"{key}-memory", $"{what}: memory asked for by a connection, {links}", "KiB"),
        Grew($"{key}-memory", $"{what}: growth of memory asked for, {Thousandfold}"),
        new($"{key}-cpu", $"{what}: processor time for a connection, {links}", "ms"),
        .. Growth($"{key}-cpu", $"{what}: growth of processor time", Target.AtMost(Most)),
    ];

    private static IEnumerable<Figure> Growth(string key, string what, Target target) =>
    [
        new($"{key}-grew", $"{what}, {Hundredfold}", "x") { Target = target },
        new($"{key}-grew-thousandfold", $"{what}, {Thousandfold}", "x"),
    ];

    private static Figure Grew(string key, string what) => new($"{key}-grew", what, "x") { Target = Target.AtMost(Most) };
}
