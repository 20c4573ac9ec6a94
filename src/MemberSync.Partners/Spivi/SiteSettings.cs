using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Partners;
using MemberSync.Partners.Checking;
using MemberSync.Partners.Spivi.Classes;

namespace MemberSync.Partners.Spivi;

/// <summary>The settings of a connection to Spivi: their names, and what is wrong with them.</summary>
internal static class SiteSettings
{
    public const string SiteId = "siteId";
    public const string BirthDateFormat = "birthDateFormat";
    public const string CallEverySeconds = "callEverySeconds";

    private static readonly ImmutableArray<string> Known = [SiteId, BirthDateFormat, CallEverySeconds, .. StudioSettings.Known];

    /// <summary>From one call to the next; null when it is not set, or malformed.</summary>
    public static TimeSpan? Interval(PartnerSettings settings) =>
        settings.Values.TryGetValue(CallEverySeconds, out var text) && IsInterval(text)
            ? TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture))
            : null;

    public static IEnumerable<string?> Faults(ImmutableSortedDictionary<string, string> settings) =>
    [
        SettingFault.Of("settings.siteId", settings.GetValueOrDefault(SiteId), IsNumber, "must be Spivi's number of the site"),
        SettingFault.Of(
            $"settings.{BirthDateFormat}",
            settings.GetValueOrDefault(BirthDateFormat, "dd-MM-yyyy"),
            IsDateFormat,
            "must hold dd, MM and yyyy, such as dd-MM-yyyy"),
        SettingFault.Of(
            $"settings.{CallEverySeconds}",
            settings.GetValueOrDefault(CallEverySeconds, "1"),
            IsInterval,
            "must be a number of seconds from 0.1 to 60"),
        .. StudioSettings.Faults(settings),
        .. SettingFault.Unknown(
            "Spivi",
            "settings",
            settings.Keys.Where(name => !StudioSettings.IsGrouped(name)),
            [.. Known, "box.<location>", "seatOffset.<location>", "instructor.<name>"]),
    ];

    public static bool IsNumber(string text) => text.Length <= 20 && text.All(char.IsAsciiDigit);

    private static bool IsInterval(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0.1 and <= 60;

    // The date comes back whole, whatever stands between its parts.
    private static bool IsDateFormat(string format)
    {
        try
        {
            var day = new DateOnly(1987, 6, 5);
            var text = day.ToString(format, CultureInfo.InvariantCulture);
            return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && read == day;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
