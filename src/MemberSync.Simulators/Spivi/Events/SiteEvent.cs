using System.Collections.Immutable;

namespace MemberSync.Simulators.Spivi.Events;

/// <summary>A class at a site.</summary>
/// <param name="Instructor">The address of who leads it; empty: nobody was named.</param>
/// <param name="Seats">By client, the seat; seats count from zero.</param>
public sealed record SiteEvent(
    string EventId,
    string BoxId,
    string Title,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Instructor,
    bool IsCancelled,
    ImmutableSortedDictionary<string, int> Seats);
