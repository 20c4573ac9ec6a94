namespace MemberSync.Demo.Service;

/// <summary>Where a booking stands.</summary>
internal sealed record SeatReading(string Member, string State);
