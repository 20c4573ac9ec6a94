using System.Globalization;

namespace MemberSync.Functions.Verbs;

/// <summary>Writes moments for people, in UTC as the logs have them.</summary>
internal static class Moments
{
    public static string Utc(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    public static string Utc(DateTimeOffset? at, string otherwise) => at is { } known ? Utc(known) : otherwise;
}
