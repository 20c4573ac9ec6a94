using System.Globalization;

namespace MemberSync.Core.Forecast;

/// <summary>A timetable in one sentence, for whoever runs the club.</summary>
public static class ForecastWords
{
    /// <param name="zone">The club's own; times stand in UTC and in it.</param>
    public static string Of(Timetable table, TimeZoneInfo zone) => table switch
    {
        { Calls: 0 } => "Nothing waits to be sent.",
        { Tonight: { Left: > 0 } night } => TooMuch(table, night, zone),
        { Tonight: { Calls: > 0, FinishedAt: { } finished } night } =>
            $"Tonight's load of {Calls(night.Calls)} fits: finished at {Time(finished, zone)}.",
        { DoneAt: { } done } => $"{Calls(table.Calls)} {Wait(table.Calls)}: finished at {Moment(done, zone)}.",
        _ => $"{Calls(table.Calls)} {Wait(table.Calls)} and will not be finished within {Finish.Horizon.TotalDays:0} days.",
    };

    private static string TooMuch(Timetable table, NightPart night, TimeZoneInfo zone)
    {
        var end = table.DoneAt is { } done
            ? $"all is finished at {Moment(done, zone)}"
            : $"all is not finished within {Finish.Horizon.TotalDays:0} days";
        return $"Tonight's load of {Calls(night.Calls + night.Left)} does not fit: {Calls(night.Left)} are left at "
            + $"{Time(night.Closes, zone)}; {end}.";
    }

    private static string Calls(int calls) =>
        calls == 1 ? "1 call" : $"{calls.ToString("N0", CultureInfo.InvariantCulture)} calls";

    private static string Wait(int calls) => calls == 1 ? "waits" : "wait";

    private static string Time(DateTimeOffset at, TimeZoneInfo zone) => Written(at, zone, "HH:mm");

    private static string Moment(DateTimeOffset at, TimeZoneInfo zone) => Written(at, zone, "d MMMM HH:mm");

    // To the next full minute: "finished at" must not be early.
    private static string Written(DateTimeOffset at, TimeZoneInfo zone, string format)
    {
        var over = at.UtcTicks % TimeSpan.TicksPerMinute;
        var utc = (over == 0 ? at : at.AddTicks(TimeSpan.TicksPerMinute - over)).ToUniversalTime();
        var local = TimeZoneInfo.ConvertTime(utc, zone);
        return string.Create(
            CultureInfo.InvariantCulture, $"{utc.ToString(format, CultureInfo.InvariantCulture)} UTC")
            + (zone.Id == "UTC" || local.Offset == TimeSpan.Zero
                ? ""
                : $" ({local.ToString(format, CultureInfo.InvariantCulture)} {zone.Id})");
    }
}
