namespace MemberSync.Partners.Egym.Wire;

/// <summary>
/// An account as eGym writes it: in full for a create or a replace, and with what differs for a patch, which leaves
/// everything that is null as it is. Dates are <c>yyyy-MM-dd</c>.
/// </summary>
internal sealed record WireAccount
{
    /// <summary>eGym's own id of the account; only in answers.</summary>
    public string? AccountId { get; init; }

    public string? Email { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary><c>MALE</c>, <c>FEMALE</c> or <c>NON_BINARY</c>.</summary>
    public string? Gender { get; init; }

    public string? DateOfBirth { get; init; }

    public WireContact? Contact { get; init; }

    public WireMembership? Membership { get; init; }

    public override string ToString() => nameof(WireAccount);
}
