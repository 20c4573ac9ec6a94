using System.Globalization;

namespace MemberSync.Benchmarks.Reporting;

/// <summary>Several runs of one figure: the middle one and the ends.</summary>
internal sealed record Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(median, sorted[0], sorted[^1]);
    }

    /// <summary>The middle with its unit, and the range behind it when the runs differ.</summary>
    public string Show(string unit)
    {
        var middle = $"{Number(Median)} {unit}".TrimEnd();
        var (least, most) = (Number(Least), Number(Most));
        return least == most ? middle : $"{middle} ({least} to {most})";
    }

    // As many digits as say something: more of them for small numbers.
    private static string Number(double value) => value.ToString(
        Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.0", >= 1 => "0.000", _ => "0.0000" },
        CultureInfo.InvariantCulture) is var text && text.Contains('.', StringComparison.Ordinal)
            ? text.TrimEnd('0').TrimEnd('.')
            : text;
}
