namespace MemberSync.Benchmarks.Load;

/// <summary>How long requests took, counted from when each was to be sent.</summary>
/// <param name="Sorted">In milliseconds, ascending; without those that failed.</param>
/// <param name="Failed">How many had no answer or one that is no success.</param>
/// <param name="Elapsed">From the first to the last.</param>
internal sealed record Latencies(double[] Sorted, int Failed, TimeSpan Elapsed)
{
    public double PerSecond => Sorted.Length / Elapsed.TotalSeconds;

    /// <param name="share">0 to 1, such as 0.99.</param>
    public double At(double share) =>
        Sorted.Length == 0 ? double.NaN : Sorted[Math.Min(Sorted.Length - 1, (int)(Sorted.Length * share))];
}
