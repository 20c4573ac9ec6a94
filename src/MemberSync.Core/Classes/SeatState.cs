using MemberSync.Core.Members;

namespace MemberSync.Core.Classes;

/// <summary>Where one booking stands at a partner.</summary>
/// <param name="Seat">As people read it; null: none was told.</param>
/// <param name="Text">The same in words, with what to do where something is to be done.</param>
public sealed record SeatState(MemberId Member, string? Seat, SeatStanding State, string Text);
