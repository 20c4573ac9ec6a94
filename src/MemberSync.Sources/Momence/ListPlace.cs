using System.Globalization;

namespace MemberSync.Sources.Momence;

/// <summary>
/// Where the list of everything stands: members page by page, then sessions, of which the whole walk sees the same days.
/// </summary>
/// <param name="SessionsFrom">Sessions that start later; null: still among the members.</param>
internal sealed record ListPlace(int Page, DateTimeOffset? SessionsFrom)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static ListPlace First { get; } = new(0, null);

    /// <summary>The place that <see cref="Format()"/> wrote; null: it is none.</summary>
    public static ListPlace? Parse(string text)
    {
        var parts = text.Split('|');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && (parts.Length == 1 || (parts.Length == 2 && Time(parts[1]) is not null))
                ? new ListPlace(page, parts.Length == 1 ? null : Time(parts[1]))
                : null;
    }

    public string Format() => SessionsFrom is { } from ? $"{Page}|{Format(from)}" : $"{Page}";

    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string text) => DateTimeOffset.TryParseExact(
        text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
