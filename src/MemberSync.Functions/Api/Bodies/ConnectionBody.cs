using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>A connection's settings and health. Of credentials only the names of those that are set.</summary>
/// <param name="Notes">What an operator should know of the options as they are; empty when there is nothing.</param>
/// <param name="Assumptions">What is assumed of the partner beyond what it has published; left out when nothing is.</param>
internal sealed record ConnectionBody(
    string Connection,
    string Partner,
    bool Enabled,
    string Address,
    ImmutableSortedDictionary<string, string> Settings,
    IReadOnlyList<string> CredentialsSet,
    OptionsBody Options,
    FilterBody Filter,
    QuarantineBody? Quarantine,
    DateTimeOffset? PausedUntil,
    [property: OneOf(Names = typeof(ConnectionRemoval))] string? Removing,
    ImmutableArray<string> Notes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    ImmutableArray<string>? Assumptions)
{
    public static ConnectionBody Of(ConnectionView view, IEnumerable<string> credentials, LeaseRow? health)
    {
        var connection = view.Connection;
        return new ConnectionBody(
            connection.Id.ToString(),
            connection.Partner,
            connection.Enabled,
            connection.Address.ToString(),
            connection.Settings,
            [.. credentials],
            OptionsBody.Of(connection.Options),
            FilterBody.Of(connection.Filter),
            health?.Quarantine is { } quarantine ? new QuarantineBody(quarantine.Reason, quarantine.Since) : null,
            health?.PausedUntil,
            connection.Removing is { } removing ? JsonNamingPolicy.CamelCase.ConvertName(removing.ToString()) : null,
            ConnectionNotes.Of(view),
            view.Plan.Assumptions(connection.PartnerSettings) is { IsEmpty: false } assumptions ? assumptions : null);
    }
}
