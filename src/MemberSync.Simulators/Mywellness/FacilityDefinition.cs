using System.Collections.Immutable;

namespace MemberSync.Simulators.Mywellness;

/// <summary>One facility: its credentials and the people whom the partner knows from elsewhere.</summary>
public sealed record FacilityDefinition
{
    /// <value>The facility's slug, first segment of every path. The control route fills it from its own path.</value>
    public string FacilityUrl { get; init; } = "";

    public required string FacilityId { get; init; }

    public required string ApiKey { get; init; }

    public required string ApplicationId { get; init; }

    public required string Username { get; init; }

    public required string Password { get; init; }

    /// <value>The name that a log-in shows. Default the slug.</value>
    public string? Name { get; init; }

    /// <value>People with an account that the source has never created.</value>
    public ImmutableArray<SeededPerson> KnownPeople { get; init; } = [];

    /// <value>People for whom the partner finds several candidates.</value>
    public ImmutableArray<AmbiguousPerson> AmbiguousPeople { get; init; } = [];

    public FacilitySettings? Options { get; init; }
}
