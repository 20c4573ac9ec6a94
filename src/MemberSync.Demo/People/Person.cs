using System.Collections.Immutable;

namespace MemberSync.Demo.People;

/// <summary>One member of the demo's club as the gym system knows them.</summary>
internal sealed record Person
{
    public required string Id { get; init; }

    public required PersonKind Kind { get; init; }

    public required Expectation Expected { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required bool IsFemale { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    public required Home Home { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public Terms? Contract { get; init; }

    public string Gender => IsFemale ? "female" : "male";

    /// <summary>Whether a create call is made for this person at all.</summary>
    public bool IsSent => Kind != PersonKind.Incomplete;

    public bool HasAccount => Expected == Expectation.Enabled;
}
