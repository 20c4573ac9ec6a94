using System.Collections.Immutable;

namespace MemberSync.Engine.Sources;

/// <summary>All secrets of a source, kept as one.</summary>
/// <param name="WebhookSecrets">What its webhooks are signed with.</param>
/// <param name="Credentials">What the hub shows when it asks.</param>
public sealed record SourceSecrets(
    ImmutableArray<string> WebhookSecrets, ImmutableSortedDictionary<string, string> Credentials)
{
    public static SourceSecrets None { get; } = new([], ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Shows nothing.</summary>
    public override string ToString() => nameof(SourceSecrets);
}
