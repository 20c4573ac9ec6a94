namespace MemberSync.Simulators.Spivi;

/// <summary>A client that the site knows before the first call.</summary>
public sealed record SeededClient(string Username, string FirstName, string LastName);
