namespace MemberSync.Core.Classes;

/// <summary>Where a booking stands at a partner.</summary>
public enum SeatStanding
{
    /// <summary>The partner has it.</summary>
    Seated,

    /// <summary>It is to be told still.</summary>
    ToBeSeated,

    /// <summary>The partner does not know the member yet.</summary>
    MemberUnknown,

    /// <summary>The partner refused the seat.</summary>
    Refused,

    /// <summary>No seat was told, or none that the partner has.</summary>
    NoSeat,
}
