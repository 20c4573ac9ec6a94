using System.Globalization;
using System.Xml.Linq;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Spivi.Clients;
using MemberSync.Simulators.Spivi.Events;
using MemberSync.Simulators.Spivi.Wire;

namespace MemberSync.Simulators.Spivi.Operations;

/// <summary>What clients did in classes that are over; drawn from the seed, the client and the class alone.</summary>
internal sealed class PerformanceDesk(SiteDefinition site, EventBook events, ClientBook clients, int seed)
{
    private readonly StudioTime _times = new(site.TimeZone);

    public Answer Read(FormReader form, DateTimeOffset now)
    {
        var (username, eventId) = (form.Take("Username"), form.Take("EventID"));
        var (from, to) = (_times.Read(form.Take("StartDateTime")), _times.Read(form.Take("EndDateTime")));
        if ((ClientDesk.Left(form) ?? (from is null || to is null ? "StartDateTime and EndDateTime are needed" : null)) is { } fault)
        {
            return Answer.Fail(Answer.Wrong, fault);
        }

        return clients.Find(username) is { } client
            ? Answer.Ok(new XElement("Workouts", events.All
                .Where(e => e.Start >= from && e.End <= to && e.End <= now && (eventId.Length == 0 || e.EventId == eventId))
                .Where(e => e.Seats.ContainsKey(client.ClientId))
                .Select(e => Workout(e, client))))
            : Answer.Fail(Answer.Missing, "Client not found");
    }

    private XElement Workout(SiteEvent done, SiteClient client)
    {
        var random = SeedFork.For(seed, $"{site.SiteId}/{done.EventId}/{client.ClientId}");
        var minutes = (done.End - done.Start).TotalMinutes;
        var speed = 20 + (15 * random.NextDouble());
        return new XElement(
            "Workout",
            new XElement("WorkoutName", done.Title),
            new XElement("Calories", Number(minutes * random.Next(7, 14))),
            new XElement("TotalSEP", Number(minutes * random.Next(2, 6))),
            new XElement("TotalWPP", Number(minutes * random.Next(1, 5))),
            new XElement("AvgHR", random.Next(110, 170)),
            new XElement("AvgSpeed", Number(speed)),
            new XElement("MaxSpeed", Number(speed * 1.4)),
            new XElement("Distance", Number(speed * minutes / 60)),
            new XElement("DistanceUnits", "km"));
    }

    private static string Number(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);
}
