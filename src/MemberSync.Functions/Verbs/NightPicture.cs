using System.Globalization;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>
/// Draws nights as bars: a bar is the partner's window, and filled is the share that the calls of its busiest endpoint use.
/// </summary>
internal static class NightPicture
{
    private const int Width = 36;
    private const int MostNights = 14;

    /// <param name="zone">Whose clock is shown.</param>
    public static void Write(Paper paper, IReadOnlyList<NightBody> nights, TimeZoneInfo zone)
    {
        if (nights.Count == 0)
        {
            return;
        }

        paper.Line();
        paper.Line($"Times of {zone.Id}. A bar is the partner's window; filled is what the busiest endpoint uses of it.");
        foreach (var night in nights.Take(MostNights))
        {
            paper.Line(Line(night, zone));
        }

        if (nights.Count > MostNights)
        {
            paper.Line($"... and {nights.Count - MostNights} more nights.");
        }
    }

    private static string Line(NightBody night, TimeZoneInfo zone)
    {
        var filled = (int)Math.Round(Math.Clamp(night.Share, 0, 1) * Width);
        // What is used at all is seen, and what is not full does not look so.
        filled = Math.Clamp(filled, night.Calls > 0 ? 1 : 0, night.Share < 1 ? Width - 1 : Width);
        var bar = new string('#', filled).PadRight(Width, '.');
        var end = night.FinishedAt is { } finished ? $"finished {Clock(finished, zone)}"
            : night.Left > 0 ? $"{Number(night.Left)} calls do not fit"
            : "";
        var load = $"{night.Share:P0} of {night.Busiest}: {Number(night.BusiestCalls)} of {Number(night.Capacity)} calls";
        return $"{Day(night.OpensAt, zone)}  {Clock(night.OpensAt, zone)} [{bar}] {Clock(night.ClosesAt, zone)}  {load}  {end}".TrimEnd();
    }

    private static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("ddd dd MMM", CultureInfo.InvariantCulture);

    private static string Clock(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
