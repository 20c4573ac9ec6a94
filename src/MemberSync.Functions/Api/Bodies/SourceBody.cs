using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>A source's settings. Of webhook secrets the number, of credentials the names of those that are set.</summary>
/// <param name="Webhook">The path that the source's webhooks go to.</param>
internal sealed record SourceBody(
    string Source,
    string Kind,
    bool Enabled,
    string Webhook,
    string? Address,
    ImmutableSortedDictionary<string, string> Settings,
    JsonElement? Mapping,
    int WebhookSecrets,
    IReadOnlyList<string> CredentialsSet,
    int? SweepMinutes,
    int? CallsPerMinute)
{
    public static SourceBody Of(SourceView view)
    {
        var source = view.Source;
        return new SourceBody(
            source.Id.ToString(),
            source.Kind,
            source.Enabled,
            $"/api/clubs/{view.Club}/webhooks/{source.Id}",
            source.Address?.ToString(),
            source.Settings,
            source.Mapping is { } mapping ? JsonElement.Parse(mapping) : null,
            view.Setup.WebhookSecrets.Length,
            [.. view.Setup.Credentials.Keys],
            source.SweepMinutes,
            source.CallsPerMinute);
    }
}
