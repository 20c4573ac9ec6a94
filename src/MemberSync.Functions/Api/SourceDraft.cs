using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api;

/// <summary>
/// A source as asked for. Of its secrets only the changes: webhook secrets are replaced together, or stay; of credentials
/// null clears one, and those left out stay.
/// </summary>
internal sealed record SourceDraft(
    Source Source, ImmutableArray<string>? WebhookSecrets, ImmutableSortedDictionary<string, string?>? Credentials)
{
    /// <summary>The secrets after the change.</summary>
    public SourceSecrets Merge(SourceSecrets stored)
    {
        var credentials = stored.Credentials.ToBuilder();
        foreach (var (name, value) in Credentials ?? ImmutableSortedDictionary<string, string?>.Empty)
        {
            if (value is null)
            {
                credentials.Remove(name);
            }
            else
            {
                credentials[name] = value;
            }
        }

        return new SourceSecrets(WebhookSecrets ?? stored.WebhookSecrets, credentials.ToImmutable());
    }

    /// <summary>Shows no secret.</summary>
    public override string ToString() => Source.Id.ToString();
}
