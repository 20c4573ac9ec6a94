using System.Collections.Immutable;
using System.Globalization;

namespace MemberSync.FunctionsHost.Timers;

/// <summary>The values that one field of a schedule allows.</summary>
internal sealed record CronField(ImmutableSortedSet<int> Values)
{
    public bool Has(int value) => Values.Contains(value);

    /// <summary>Null when the text is no list of values, ranges and steps between the bounds.</summary>
    public static CronField? TryParse(string text, int least, int most)
    {
        var parts = text.Split(',').Select(part => Part(part, least, most)).ToList();
        return parts.Contains(null) ? null : new([.. parts.SelectMany(part => part!)]);
    }

    private static IEnumerable<int>? Part(string text, int least, int most)
    {
        var (range, step) = text.Split('/') is [var left, var right] ? (left, Number(right)) : (text, 1);
        var (from, to) = range switch
        {
            "*" => (least, most),
            _ when range.Split('-') is [var first, var last] => (Number(first), Number(last)),
            _ => (Number(range), text.Contains('/', StringComparison.Ordinal) ? most : Number(range)),
        };
        var isRight = from >= least && to <= most && from <= to && step >= 1;
        return isRight ? Enumerable.Range(from, to - from + 1).Where(value => (value - from) % step == 0) : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MinValue / 2;
}
