using System.Globalization;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Logs;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>Reads which lines of a log are asked for. Days are the club's.</summary>
internal static class LogQueryReader
{
    private const int UsualLimit = 100;
    private const int MaxLimit = 1000;
    private const int MaxSearch = 200;
    private const string MomentAdvice = "write a day as 2026-04-01 or a moment as 2026-04-01T09:00:00Z";

    /// <summary>What is asked for; of use only when no fault was added.</summary>
    public static (LogQuery Query, int Limit, string? After) Read(
        IQueryCollection query, Club club, DateTimeOffset now, List<string> faults)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(club.TimeZone);
        var today = DailyTime.Last(TimeOnly.MinValue, zone, now);
        if (!Cursor.TryReadAfter(query["after"], out var after))
        {
            faults.Add(Cursor.Advice);
        }

        var asked = new LogQuery(
            Moment("from", query["from"], zone, 0, faults) ?? today,
            Moment("to", query["to"], zone, 1, faults) ?? now.AddSeconds(1),
            Level(query["level"].ToString(), faults),
            Member(query["member"].ToString(), faults))
        {
            Text = Text(query["q"].ToString().Trim(), faults),
        };
        return (asked, Limit(query["limit"].ToString(), faults), after);
    }

    // A day stands for its beginning, or as an end for the beginning of the next one.
    private static DateTimeOffset? Moment(string name, string? text, TimeZoneInfo zone, int days, List<string> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1970 and < 9999)
        {
            return DailyTime.On(day.AddDays(days), TimeOnly.MinValue, zone);
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var moment)
            && moment.Year is > 1970 and < 9999)
        {
            return moment;
        }

        faults.Add($"{name}: '{Problems.Cut(text)}' is no moment; {MomentAdvice}");
        return null;
    }

    private static LineLevel Level(string text, List<string> faults)
    {
        if (text.Length == 0)
        {
            return LineLevel.Trace;
        }

        foreach (var level in Enum.GetValues<LineLevel>())
        {
            if (level.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return level;
            }
        }

        var known = string.Join(", ", Enum.GetNames<LineLevel>().Select(name => name.ToLowerInvariant()));
        faults.Add($"level: '{Problems.Cut(text)}' is not known; use one of {known}");
        return LineLevel.Trace;
    }

    private static MemberId? Member(string text, List<string> faults)
    {
        if (text.Length == 0 || MemberId.TryParse(text, out _))
        {
            return text.Length == 0 ? null : MemberId.Parse(text);
        }

        faults.Add($"member: '{Problems.Cut(text)}' is not an id of a member; write the gym system's id of the member");
        return null;
    }

    private static string? Text(string text, List<string> faults)
    {
        if (text.Length > MaxSearch)
        {
            faults.Add($"q: at most {MaxSearch} characters");
        }

        return text.Length == 0 ? null : text;
    }

    private static int Limit(string text, List<string> faults)
    {
        if (text.Length == 0)
        {
            return UsualLimit;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit)
        {
            return limit;
        }

        faults.Add($"limit: write a whole number from 1 to {MaxLimit}");
        return UsualLimit;
    }
}
