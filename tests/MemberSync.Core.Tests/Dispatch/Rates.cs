using MemberSync.Core.Dispatch;
using MemberSync.Testing.Core;

namespace MemberSync.Core.Tests.Dispatch;

/// <summary>The rule under test, and the partner that judges it.</summary>
internal static class Rates
{
    public const int DayLimit = 30;
    public const int NightLimit = 200;

    public static SlidingRate Mywellness { get; } =
        new(DayLimit, NightLimit, Window.Night, Seconds(60), Skew: Seconds(2), Hold: Seconds(10))
        {
            CallTimeout = Seconds(20),
        };

    public static ArrivalLog Log(IEnumerable<DateTimeOffset> arrivals)
    {
        var log = new ArrivalLog(Seconds(60), TimeSpan.FromHours(21), TimeSpan.FromHours(3));
        foreach (var arrival in arrivals)
        {
            log.Add(arrival);
        }

        return log;
    }

    public static DateTimeOffset At(string time) =>
        new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) + TimeSpan.Parse(time);

    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
