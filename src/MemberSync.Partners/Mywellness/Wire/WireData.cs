namespace MemberSync.Partners.Mywellness.Wire;

/// <summary>Whatever the hub reads of the data of an answer, whichever action it belongs to.</summary>
internal sealed record WireData(
    string? Result,
    string? UserId,
    string? FacilityUserId,
    string? PermanentToken,
    IReadOnlyList<WireMatchedUser?>? MatchedUsers,
    IReadOnlyList<WireFacility?>? Facilities)
{
    public override string ToString() => nameof(WireData);
}
