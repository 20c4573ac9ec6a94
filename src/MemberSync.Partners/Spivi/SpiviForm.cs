using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Spivi;

/// <summary>What a connection to Spivi is set up with; boxes, seats and instructors have names of the club.</summary>
internal static class SpiviForm
{
    public static SetupForm Form { get; } = new(
        "https://api.spivi.com",
        [
            new("siteId", "Number of the site: in Spivi under My Studio, Developers.", Needed: true),
            new("timeZone", "Zone of the studios, such as Europe/Zurich; needed with the first box."),
            new("callEverySeconds", "Seconds from one call to the next, 0.1 to 60. Usual: 1."),
            new("metricsDelayMinutes", "Minutes from the end of a class to the fetching of its metrics. Usual: 15."),
            new("birthDateFormat", "Such as dd-MM-yyyy. Without it dates of birth are not sent."),
        ],
        [
            new("sourceName", "From Spivi.", Needed: true),
            new("password", "From Spivi.", Needed: true),
        ]);
}
