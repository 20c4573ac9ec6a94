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
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Gender { get; init; }

    public string? BirthDate { get; init; }

    public string? Email { get; init; }

    public string? Address1 { get; init; }

    public string? City { get; init; }

    public string? ZipCode { get; init; }

    public string? PhoneNumber { get; init; }

    public override string ToString() => nameof(WireData);
}
