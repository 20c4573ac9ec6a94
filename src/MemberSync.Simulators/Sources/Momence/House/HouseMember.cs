using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>A person at a host, as Momence writes one.</summary>
internal sealed record HouseMember
{
    public long Id { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public string? PhoneNumber { get; init; }

    public string? PictureUrl { get; init; }

    public DateTimeOffset? FirstSeen { get; init; }

    public DateTimeOffset? LastSeen { get; init; }

    public ImmutableArray<CustomerField> CustomerFields { get; init; } = [];

    public ImmutableArray<CustomerTag> CustomerTags { get; init; } = [];
}
