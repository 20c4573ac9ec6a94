namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>The one membership of an account.</summary>
public sealed record Membership
{
    public required MembershipStatus Status { get; init; }

    public required DateOnly MemberSince { get; init; }

    public required DateOnly StartOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public string? Description { get; init; }

    /// <value>The change that led here, by which its own repeat is known.</value>
    public required MembershipChange LastChange { get; init; }
}
