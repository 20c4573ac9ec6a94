using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Webhooks;

/// <summary>
/// What the clubs' own webhooks are signed with. A secret that is replaced ends here at once, and elsewhere within five
/// seconds. Safe for concurrent use.
/// </summary>
public sealed class WebhookSecrets(ClubSecrets secrets, TimeProvider time)
{
    // The one source whose webhooks need no settings of their own.
    private const string Generic = "generic";

    private static readonly TimeSpan Staleness = TimeSpan.FromSeconds(5);

    private readonly RecentReads<ClubId, IReadOnlyList<string>> _known = new(Staleness, time);

    /// <summary>All that count; empty when none were ever set.</summary>
    public async ValueTask<IReadOnlyList<string>> FindAsync(ClubId club, CancellationToken cancellationToken) =>
        await _known.FindAsync(club, ReadAsync, cancellationToken) ?? [];

    /// <summary>As above, as they are stored now.</summary>
    public async ValueTask<IReadOnlyList<string>> FindNowAsync(ClubId club, CancellationToken cancellationToken) =>
        await _known.FindNowAsync(club, ReadAsync, cancellationToken) ?? [];

    /// <summary>Replaces all of them.</summary>
    public async Task ReplaceAsync(ClubId club, ImmutableArray<string> texts, CancellationToken cancellationToken)
    {
        await secrets.ReplaceWebhookAsync(club, Generic, texts, cancellationToken);
        _known.Forget(club);
    }

    private async ValueTask<IReadOnlyList<string>?> ReadAsync(ClubId club, CancellationToken cancellationToken) =>
        await secrets.WebhookAsync(club, Generic, cancellationToken) is { IsEmpty: false } texts ? texts : null;
}
