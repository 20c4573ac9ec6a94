using System.Xml.Linq;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Spivi;

namespace MemberSync.Simulators.Tests.Spivi;

/// <summary>A site that is called once a second, with the right credentials.</summary>
internal sealed class Site
{
    public const string Id = "9001";

    public Site()
    {
        Simulator.Define(
            new SiteDefinition
            {
                SiteId = Id,
                SourceName = "acme",
                Password = "secret",
                Boxes = [new StudioBox("31", 3)],
                KnownClients = [new SeededClient("a@x.org", "Ada", "Low"), new SeededClient("b@x.org", "Bob", "High")],
            },
            Now);
    }

    public SpiviSimulator Simulator { get; } = new(new SpiviOptions());

    public DateTimeOffset Now { get; set; } = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);

    public string Password { get; set; } = "secret";

    /// <summary>The answer's code, with its texts.</summary>
    public string Call(string path, params (string Name, string Value)[] form)
    {
        Now += TimeSpan.FromSeconds(1);
        return CallNow(path, form);
    }

    public string CallNow(string path, params (string Name, string Value)[] form)
    {
        var response = Send(path, form);
        var texts = XDocument.Parse(response.Body).Descendants().Where(e => !e.HasElements && e.Value.Length > 0);
        return string.Join(' ', texts.Select(e => e.Value));
    }

    public SimResponse Send(string path, params (string Name, string Value)[] form)
    {
        (string Name, string Value)[] all =
        [
            ("SourceCredentials[SourceName]", "acme"),
            ("SourceCredentials[Password]", Password),
            ("SourceCredentials[SiteID]", Id),
            .. form,
        ];
        var body = string.Join('&', all.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" };
        return Simulator.Handle(new SimRequest("POST", $"/{path}", headers, body), Now);
    }

    /// <summary>Adds a class of the next hour.</summary>
    public string AddEvent(string title = "Ride") => Call(
        "EventService/AddEvent",
        ("Title", title), ("StartDateTime", "01-04-2026T09:00"), ("EndDateTime", "01-04-2026T09:45"), ("BoxID", "31"));

    public string Seat(string client, string seat, string @event = "700001") => Call(
        "EventService/AddClientsToEvents", ("ClientIDs[0]", client), ("EventIDs[0]", @event), ("SeatIDs[0]", seat));

    public string Leave(string client) => Call(
        "EventService/RemoveClientsFromEvents", ("ClientIDs[0]", client), ("EventIDs[0]", "700001"));
}
