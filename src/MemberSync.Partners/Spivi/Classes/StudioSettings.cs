using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Classes;
using MemberSync.Core.Partners;
using MemberSync.Partners.Checking;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>The settings that say which of the gym system's locations is which studio at Spivi.</summary>
internal static class StudioSettings
{
    public const string TimeZone = "timeZone";
    public const string MetricsDelayMinutes = "metricsDelayMinutes";

    private const string Box = "box.";
    private const string SeatOffset = "seatOffset.";
    private const string Instructor = "instructor.";

    // People read seats from one, Spivi counts them from zero (seen in one integration).
    private const string UsualOffset = "-1";
    private const string UsualDelay = "15";

    public static readonly ImmutableArray<string> Known = [TimeZone, MetricsDelayMinutes];

    /// <summary>Whether settings of this name are a group's: <c>box.Studio 1</c>.</summary>
    public static bool IsGrouped(string name) =>
        new[] { Box, SeatOffset, Instructor }.Any(group => name.Length > group.Length && name.StartsWith(group, StringComparison.Ordinal));

    /// <summary>The Box ID of a location; null: its classes do not go to Spivi.</summary>
    public static string? BoxOf(this PartnerSettings settings, string? location) =>
        location is null ? null : settings.Values.GetValueOrDefault(Box + location);

    /// <summary>Spivi's id of a seat; null: none was told, or it is no number from which one follows.</summary>
    public static int? SeatOf(this PartnerSettings settings, ClassSession session, string? seat) =>
        int.TryParse(seat, NumberStyles.None, CultureInfo.InvariantCulture, out var label)
        && int.TryParse(
            settings.Get(SeatOffset + session.Location, UsualOffset),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var offset)
        && label + offset >= 0
            ? label + offset
            : null;

    /// <summary>The address by which Spivi knows who leads the class; null: nobody is named.</summary>
    public static string? InstructorOf(this PartnerSettings settings, string? name) =>
        name is null ? null : settings.Values.GetValueOrDefault(Instructor + name);

    /// <summary>The studios' zone; null when it is not set or unknown.</summary>
    public static TimeZoneInfo? Zone(this PartnerSettings settings) =>
        settings.Values.TryGetValue(TimeZone, out var name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : null;

    /// <summary>How long after the end of a class its metrics are fetched.</summary>
    public static TimeSpan MetricsDelay(this PartnerSettings settings) => TimeSpan.FromMinutes(
        IsDelay(settings.Get(MetricsDelayMinutes, UsualDelay))
            ? int.Parse(settings.Get(MetricsDelayMinutes, UsualDelay), CultureInfo.InvariantCulture)
            : int.Parse(UsualDelay, CultureInfo.InvariantCulture));

    public static IEnumerable<string?> Faults(ImmutableSortedDictionary<string, string> settings)
    {
        var hasBox = settings.Keys.Any(name => name.StartsWith(Box, StringComparison.Ordinal));
        yield return SettingFault.Of(
            $"settings.{TimeZone}",
            settings.GetValueOrDefault(TimeZone, hasBox ? "" : "UTC"),
            zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _),
            "must be the studios' time zone, such as Europe/Zurich");
        yield return SettingFault.Of(
            $"settings.{MetricsDelayMinutes}",
            settings.GetValueOrDefault(MetricsDelayMinutes, UsualDelay),
            IsDelay,
            "must be a whole number of minutes from 0 to 1440");
        foreach (var (name, value) in settings)
        {
            yield return name.StartsWith(Box, StringComparison.Ordinal)
                ? SettingFault.Of($"settings.{name}", value, SiteSettings.IsNumber, "must be Spivi's Box ID, a number")
                : name.StartsWith(SeatOffset, StringComparison.Ordinal)
                    ? SettingFault.Of($"settings.{name}", value, IsOffset, "must be a whole number from -1000 to 1000")
                    : null;
        }
    }

    private static bool IsDelay(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= 1440;

    private static bool IsOffset(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
        && offset is >= -1000 and <= 1000;
}
