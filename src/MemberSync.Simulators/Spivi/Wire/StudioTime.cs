using System.Globalization;

namespace MemberSync.Simulators.Spivi.Wire;

/// <summary>Times as the site writes and reads them: its own zone, to the minute.</summary>
internal sealed class StudioTime(string zone)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

    public DateTimeOffset? Read(string text) =>
        DateTime.TryParseExact(
            text, "dd-MM-yyyy'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && !_zone.IsInvalidTime(local)
                ? new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime()
                : null;

    // Seen in answers: the hour without a leading zero.
    public string Write(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, _zone).ToString("dd-MM-yyyy'T'H:mm", CultureInfo.InvariantCulture);
}
