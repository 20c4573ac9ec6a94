namespace MemberSync.Simulators.Spivi;

/// <summary>The controller of one room, with as many places; their ids count from zero.</summary>
public sealed record StudioBox(string BoxId, int Seats);
