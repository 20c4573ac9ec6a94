namespace MemberSync.Partners.Mywellness.Wire;

/// <summary>All fields are required. The partner calls the date of birth differently here than in the update.</summary>
internal sealed record CreateRequest(
    string FirstName,
    string LastName,
    string Email,
    DateOnly DateOfBirth,
    string Gender,
    string ExternalId,
    string Token) : WireRequest;
