using System.Collections.Immutable;

namespace MemberSync.Benchmarks.Measuring;

/// <summary>One piece of work whose figures stand together in one table. Runs in one process, one after the other.</summary>
internal interface IMeasurement
{
    /// <summary>The name for <c>--only</c>: lower case and hyphens. Its figures are stored under it.</summary>
    string Name { get; }

    /// <summary>What is shown of it, in order.</summary>
    ImmutableArray<Figure> Figures { get; }

    /// <value>How often it is worth running: 1 when every run gives the same. Default as often as asked.</value>
    int MostRuns => int.MaxValue;

    /// <summary>
    /// Does the work once and tells its figures by their keys. What a run leaves out is shown as not measured.
    /// </summary>
    Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass);
}
