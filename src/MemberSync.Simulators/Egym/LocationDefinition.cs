using System.Collections.Immutable;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym;

/// <summary>One location of a chain, with its key. Locations of the same chain share their accounts.</summary>
public sealed record LocationDefinition
{
    /// <value>The location's name in the control routes, which fill it from their path.</value>
    public string Name { get; init; } = "";

    public required string ApiKey { get; init; }

    /// <value>The id of the location in gymapi v1. Default none: v1 is not served.</value>
    public string? GymId { get; init; }

    /// <value>What goes with <see cref="GymId"/>.</value>
    public string? AccessToken { get; init; }

    /// <value>E-mail addresses that gymapi v1 answers with 403.</value>
    public ImmutableArray<string> BlacklistedEmails { get; init; } = [];

    /// <value>Default the location's name: a chain of its own.</value>
    public string? Chain { get; init; }

    /// <value>Operations that the key may not make. Default none.</value>
    public ImmutableArray<EgymAction> Forbidden { get; init; } = [];

    /// <value>Whether the partner no longer knows the location. Default no.</value>
    public bool IsClosed { get; init; }

    /// <value>People whom the chain has already.</value>
    public ImmutableArray<AccountBody> KnownPeople { get; init; } = [];

    /// <value>RFIDs that people of the chain have already, each with the person's e-mail address. Default none.</value>
    public ImmutableSortedDictionary<string, string> KnownCards { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <value>E-mail addresses that are log-ins of other EGYM accounts.</value>
    public ImmutableArray<string> LoginEmails { get; init; } = [];

    /// <value>E-mail addresses of people whom the chain knows with personal data that cannot be merged.</value>
    public ImmutableArray<string> UnmergeableEmails { get; init; } = [];
}
