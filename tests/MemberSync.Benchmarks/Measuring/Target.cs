using System.Globalization;

namespace MemberSync.Benchmarks.Measuring;

/// <summary>What a figure is to reach.</summary>
internal abstract record Target
{
    private Target()
    {
    }

    public static Target None { get; } = new Nothing();

    public static Target AtLeast(double value) => new Least(value);

    public static Target AtMost(double value) => new Most(value);

    public sealed record Nothing : Target
    {
        public override string ToString() => "";
    }

    public sealed record Least(double Value) : Target
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $">= {Value:#,0.####}");
    }

    public sealed record Most(double Value) : Target
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"<= {Value:#,0.####}");
    }

    /// <summary>Whether a figure reaches it; null when there is nothing to reach.</summary>
    public bool? IsMetBy(double figure) => this switch
    {
        Least least => figure >= least.Value,
        Most most => figure <= most.Value,
        _ => null,
    };
}
