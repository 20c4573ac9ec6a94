namespace MemberSync.Partners.Egym.Wire;

/// <param name="Timestamp">Milliseconds since 1970.</param>
internal sealed record WireCheckIn(long Timestamp);
