using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Ports;

/// <summary>What is needed to understand and to ask one source. Holds secrets: never logged, never serialised.</summary>
public sealed record SourceSetup(ClubId Club, Source Source)
{
    /// <summary>What its webhooks are signed with; any of them is right, so that one can be replaced by another.</summary>
    public ImmutableArray<string> WebhookSecrets { get; init; } = [];

    /// <summary>What the hub shows when it asks, by name.</summary>
    public ImmutableSortedDictionary<string, string> Credentials { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Names the source only, so that a log line or a debugger shows no secret.</summary>
    public override string ToString() => $"{Club}/{Source.Id}";
}
