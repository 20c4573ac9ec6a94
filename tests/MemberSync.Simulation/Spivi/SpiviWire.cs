using System.Collections.Immutable;
using MemberSync.Simulation.Partners;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Spivi;
using MemberSync.Simulators.Spivi.Control;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Spivi;

/// <summary>The strict simulator of Spivi on the true clock, with one site of two studios.</summary>
public sealed class SpiviWire : IPartnerWire
{
    public const string SiteId = "9001";

    private readonly SpiviSimulator _simulator = new(new SpiviOptions());
    private readonly TimeProvider _time;
    private readonly SeededRandom _random;

    public SpiviWire(TimeProvider time, SeededRandom random)
    {
        _time = time;
        _random = random;
        var site = new SiteDefinition
        {
            SiteId = SiteId,
            SourceName = "acme",
            Password = "secret",
            TimeZone = "Europe/Zurich",
            Boxes = [new StudioBox("31", 30), new StudioBox("32", 20)],
            Instructors = ["lea@example.org"],
        };
        _simulator.Define(site, time.GetUtcNow());
    }

    public SiteView Holds => _simulator.Holds(SiteId);

    public SiteCallsView Calls => _simulator.Calls(SiteId);

    /// <summary>Who sits where in the classes that take place, as <see cref="ClassSource.Truth"/> tells it.</summary>
    public string Seats
    {
        get
        {
            var holds = Holds;
            var names = holds.Clients.ToDictionary(client => client.ClientId, client => client.Username);
            return string.Join('\n', holds.Events.Where(e => !e.IsCancelled)
                .OrderBy(e => e.Title.Length).ThenBy(e => e.Title, StringComparer.Ordinal)
                .Select(e => ClassSource.Line(e.Title, e.Seats.Select(s => (names[s.Key], s.Value)))));
        }
    }

    public void SetFaults(params ImmutableArray<FaultRule> rules) => _simulator.SetFaults(SiteId, rules);

    public SimResponse Handle(SimRequest request) => _simulator.Handle(request, _time);

    public (TimeSpan There, TimeSpan Back) Latency() => (
        TimeSpan.FromMilliseconds(10 + _random.Next(50)), TimeSpan.FromMilliseconds(10 + _random.Next(50)));
}
