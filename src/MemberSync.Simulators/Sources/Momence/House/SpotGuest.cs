namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>Who is booked.</summary>
internal sealed record SpotGuest(long Id, string FirstName, string LastName, string Email);
