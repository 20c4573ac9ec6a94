namespace MemberSync.Demo.Partner;

/// <summary>A seat as the partner gave it.</summary>
/// <param name="Class">The class's title.</param>
/// <param name="Guest">The address by which the partner knows who has it, in small letters.</param>
/// <param name="Seat">As people read it: seats count from one.</param>
internal sealed record SeatTaken(string Class, string Guest, int Seat);
