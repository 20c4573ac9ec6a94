using System.Collections.Immutable;

namespace MemberSync.Simulators.Mywellness;

/// <summary>A person whose data fit several accounts; the partner names the candidates and links nobody.</summary>
public sealed record AmbiguousPerson
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <value><c>M</c> or <c>F</c>.</value>
    public required string Gender { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    /// <value>The candidates' addresses, shown masked.</value>
    public required ImmutableArray<string> CandidateEmails { get; init; }
}
