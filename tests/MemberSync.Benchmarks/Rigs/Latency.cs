namespace MemberSync.Benchmarks.Rigs;

/// <summary>How long an operation of a store in the cloud takes: 3 ms in the middle, 10 at p99, 40 at p99.9.</summary>
internal static class Latency
{
    private static readonly (double Quantile, double Milliseconds)[] Points =
        [(0, 2), (0.5, 3), (0.99, 10), (0.999, 40), (1, 80)];

    /// <param name="quantile">0 to 1; between the points it grows evenly.</param>
    public static TimeSpan Of(double quantile)
    {
        var above = 1;
        while (Points[above].Quantile < quantile)
        {
            above++;
        }

        var (low, high) = (Points[above - 1], Points[above]);
        var part = (quantile - low.Quantile) / (high.Quantile - low.Quantile);
        return TimeSpan.FromMilliseconds(low.Milliseconds + (part * (high.Milliseconds - low.Milliseconds)));
    }
}
