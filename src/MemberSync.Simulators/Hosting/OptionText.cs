using System.Globalization;

namespace MemberSync.Simulators.Hosting;

/// <summary>Reads the value of an option.</summary>
/// <exception cref="FormatException">It cannot be understood; the message names the option and says why.</exception>
internal static class OptionText
{
    public static double Positive(string name, string value)
    {
        var number = Number(name, value);
        return number > 0 ? number : throw new FormatException($"{name} must be above 0, not {value}");
    }

    public static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) && number >= 0
            ? number
            : throw new FormatException($"{name} must be a number of at least 0, not {value}");

    public static int Whole(string name, string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{name} must be a whole number, not {value}");

    public static bool Flag(string name, string value) =>
        bool.TryParse(value, out var flag)
            ? flag
            : throw new FormatException($"{name} must be true or false, not {value}");

    public static DateTimeOffset Utc(string name, string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : throw new FormatException($"{name} must be an ISO time, not {value}");
}
