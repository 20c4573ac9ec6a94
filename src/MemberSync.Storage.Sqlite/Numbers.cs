using System.Globalization;

namespace MemberSync.Storage.Sqlite;

/// <summary>ETags and message ids: numbers inside, opaque text outside.</summary>
internal static class Numbers
{
    /// <summary>A number that no row and no message ever has.</summary>
    public const long Nobody = -1;

    public static string Format(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number, or <see cref="Nobody"/> when the text is not exactly what was given out for one.</summary>
    public static long Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && string.Equals(text, Format(number), StringComparison.Ordinal)
            ? number
            : Nobody;
}
