namespace MemberSync.Simulators.Egym.Wire;

/// <summary>An account, as in requests and answers.</summary>
public sealed record AccountBody
{
    /// <value>Only in answers; ignored in requests.</value>
    public string? AccountId { get; init; }

    public string? Email { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Gender { get; init; }

    public string? DateOfBirth { get; init; }

    public ContactBody? Contact { get; init; }

    public MembershipBody? Membership { get; init; }

    /// <summary>This one, with what the other tells.</summary>
    internal AccountBody With(AccountBody other) => this with
    {
        Email = other.Email ?? Email,
        FirstName = other.FirstName ?? FirstName,
        LastName = other.LastName ?? LastName,
        Gender = other.Gender ?? Gender,
        DateOfBirth = other.DateOfBirth ?? DateOfBirth,
        Contact = other.Contact is null ? Contact : (Contact ?? new()).With(other.Contact),
        Membership = other.Membership is null ? Membership : (Membership ?? new()).With(other.Membership),
    };
}
