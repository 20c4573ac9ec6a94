using System.Globalization;
using System.Text.RegularExpressions;

namespace MemberSync.Core.Members;

/// <summary>Reads times as sources write them: ISO 8601 with an offset.</summary>
internal static partial class TimeTexts
{
    public const string Advice = "write it as 2026-04-01T09:00:00Z or …+02:00";

    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    // K: Z or an offset. The pattern below has made sure that it is there.
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The time in UTC; default with what is wrong with the text.</summary>
    public static DateTimeOffset Read(string text, out string? fault)
    {
        fault = null;

        // Some sources write nanoseconds; a tick of ours is a hundred.
        var exact = Nanoseconds().Replace(text, string.Empty);
        if (!EndsInOffset().IsMatch(exact)
            || !DateTimeOffset.TryParseExact(
                exact, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time))
        {
            fault = $"'{FaultList.Cut(text)}' is not a time with an offset; {Advice}";
            return default;
        }

        fault = time.Year is < FirstYear or > LastYear
            ? $"{time:yyyy-MM-dd} is not between {FirstYear} and {LastYear}"
            : null;
        return time;
    }

    [GeneratedRegex("(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndsInOffset();

    [GeneratedRegex(@"(?<=\.[0-9]{7})[0-9]{1,2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nanoseconds();
}
