namespace MemberSync.Core.Members;

/// <summary>
/// The person's current contract. Dates are days in the club's time zone; <paramref name="End"/> is the last day.
/// </summary>
public sealed record Contract(
    string? Number, string? Type, string? ActivityGroup, DateOnly? Start, DateOnly? End, ContractState State);
