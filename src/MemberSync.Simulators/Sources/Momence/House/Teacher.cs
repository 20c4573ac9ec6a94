namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>Who gives a session.</summary>
internal sealed record Teacher(long Id, string FirstName, string LastName);
