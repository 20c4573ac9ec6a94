using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>One class, as far as the demo looks at it.</summary>
internal sealed record ClassReading(string Status, string? Reason, ImmutableArray<SeatReading> Bookings);
