namespace MemberSync.Partners.Mywellness.Wire;

/// <summary>
/// What is null is left out and stays as it is at the partner (inferred). <see cref="Groups"/> replaces all groups
/// (inferred; sent by one client in production).
/// </summary>
internal sealed record UpdateRequest : WireRequest
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Gender { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? Email { get; init; }

    public string? Address1 { get; init; }

    /// <summary>The other name of <see cref="Address1"/>: two clients disagree, so a setting decides.</summary>
    public string? Address { get; init; }

    public string? ZipCode { get; init; }

    public string? City { get; init; }

    public string? PhoneNumber { get; init; }

    public IReadOnlyList<string>? Groups { get; init; }

    public required string Token { get; init; }
}
