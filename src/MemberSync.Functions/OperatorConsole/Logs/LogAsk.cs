using Microsoft.Extensions.Primitives;

namespace MemberSync.Functions.OperatorConsole.Logs;

/// <summary>Which lines of a log are shown.</summary>
/// <param name="Day">On the club's clock, as in an address.</param>
/// <param name="Level">As in an address; empty: every level.</param>
/// <param name="Text">Null: every line.</param>
/// <param name="IsToday">The day is not over, so lines may still come.</param>
public sealed record LogAsk(string Day, string Level, string? Text, bool IsToday)
{
    private const string Form = "yyyy-MM-dd";

    internal static LogAsk Of(IQueryCollection query, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).ToString(Form, System.Globalization.CultureInfo.InvariantCulture);
        var (day, text) = (query["day"].ToString(), query["q"].ToString().Trim());
        return new LogAsk(
            day.Length == 0 ? today : day,
            query["level"].ToString(),
            text.Length == 0 ? null : text,
            day.Length == 0 || day == today);
    }

    /// <summary>As in an address of the page, with a question mark in front.</summary>
    public string At(string? after)
    {
        var query = QueryString.Create("day", Day);
        query = Level.Length > 0 ? query.Add("level", Level) : query;
        query = Text is { } text ? query.Add("q", text) : query;
        return (after is null ? query : query.Add("after", after)).ToString();
    }

    /// <summary>As the log's own reader understands it.</summary>
    internal QueryCollection Plain(StringValues after, int limit) => new(new Dictionary<string, StringValues>
    {
        ["from"] = Day,
        ["to"] = Day,
        ["level"] = Level,
        ["q"] = Text,
        ["after"] = after,
        ["limit"] = $"{limit}",
    });
}
