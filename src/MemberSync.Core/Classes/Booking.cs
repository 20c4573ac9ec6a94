namespace MemberSync.Core.Classes;

/// <summary>What was last told of one member's place in a class.</summary>
/// <param name="IsBooked">False: the booking was cancelled; kept, so that older word of it is known to be older.</param>
/// <param name="Seat">The seat as people read it; null: none was told.</param>
/// <param name="ToldAt">When it happened at the source.</param>
public sealed record Booking(bool IsBooked, string? Seat, DateTimeOffset ToldAt);
