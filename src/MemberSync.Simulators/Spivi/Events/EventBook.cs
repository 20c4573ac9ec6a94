using System.Collections.Immutable;
using System.Globalization;

namespace MemberSync.Simulators.Spivi.Events;

/// <summary>The classes of a site, cancelled ones too.</summary>
internal sealed class EventBook
{
    private const int FirstNumber = 700_001;

    private readonly SortedDictionary<string, SiteEvent> _byId = new(StringComparer.Ordinal);

    public ImmutableArray<SiteEvent> All => [.. _byId.Values];

    public SiteEvent? Find(string eventId) => _byId.GetValueOrDefault(eventId);

    public SiteEvent Add(SiteEvent drawnUp)
    {
        var id = (FirstNumber + _byId.Count).ToString(CultureInfo.InvariantCulture);
        return _byId[id] = drawnUp with { EventId = id };
    }

    public void Update(SiteEvent changed) => _byId[changed.EventId] = changed;

    /// <summary>Frees the seats of a client that is no more.</summary>
    public void Forget(string clientId)
    {
        foreach (var booked in All.Where(e => e.Seats.ContainsKey(clientId)))
        {
            Update(booked with { Seats = booked.Seats.Remove(clientId) });
        }
    }
}
