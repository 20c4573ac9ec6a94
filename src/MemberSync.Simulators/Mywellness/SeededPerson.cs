namespace MemberSync.Simulators.Mywellness;

/// <summary>A person whom the partner already knows.</summary>
public sealed record SeededPerson
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <value><c>M</c> or <c>F</c>.</value>
    public required string Gender { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public string? Email { get; init; }

    /// <value>The source's id, if the person is linked already. Default not linked.</value>
    public string? ExternalId { get; init; }
}
