using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Sources;

/// <summary>
/// The sources of clubs with their secrets. Reads may be <see cref="Staleness"/> old; a write is seen here at once. Safe
/// for concurrent use.
/// </summary>
public sealed partial class SourceDirectory(
    IStore store, ISecretStore secrets, ISources kinds, TimeProvider time, ILogger<SourceDirectory> log)
{
    /// <summary>How old a remembered source may be.</summary>
    public static readonly TimeSpan Staleness = TimeSpan.FromSeconds(5);

    private readonly RecentReads<(ClubId Club, SourceId Source), SourceView> _known = new(Staleness, time);

    /// <summary>The source, or null when there is none.</summary>
    public ValueTask<SourceView?> FindAsync(ClubId club, SourceId source, CancellationToken cancellationToken) =>
        _known.FindAsync((club, source), ReadAsync, cancellationToken);

    /// <summary>The source as it is stored now: what a change of it builds upon.</summary>
    public ValueTask<SourceView?> FindNowAsync(ClubId club, SourceId source, CancellationToken cancellationToken) =>
        _known.FindNowAsync((club, source), ReadAsync, cancellationToken);

    /// <summary>All sources of a club, in order of their names.</summary>
    public async Task<ImmutableArray<SourceView>> ListAsync(ClubId club, CancellationToken cancellationToken)
    {
        var views = ImmutableArray.CreateBuilder<SourceView>();
        foreach (var row in await store.ScanAllAsync(club.ToString(), Keys.Sources, cancellationToken))
        {
            views.Add(await ViewAsync(club, row, cancellationToken));
        }

        return views.ToImmutable();
    }

    /// <summary>
    /// Stores a source, its secrets first, if what is stored is still what this builds upon. False: somebody else was
    /// faster, and nothing of it counts.
    /// </summary>
    /// <param name="before">The source as found now; null for a new one.</param>
    /// <param name="after">The source, without a reference to its secrets.</param>
    /// <param name="kept">All its secrets, those that stay as they are included.</param>
    /// <param name="cancellationToken">Ends it with its outcome unknown.</param>
    /// <exception cref="ArgumentException">The secrets are too long together.</exception>
    public async Task<bool> TrySaveAsync(
        SourceView? before, SourceSetup after, SourceSecrets kept, CancellationToken cancellationToken)
    {
        var place = SecretPlace.OfSource(after.Club, after.Source.Id);
        var reference = await secrets.KeepAsync(place, TextOf(kept), cancellationToken);
        var (key, json) = (Keys.Source(after.Source.Id),
            RowJson.Write(after.Source with { Credentials = reference }, RowJson.Default.Source));
        Write write = before is null ? new Write.Insert(key, json) : new Write.Replace(key, json, before.Version);
        var outcome = await store.CommitAsync(new Commit(after.Club.ToString(), [write], []), cancellationToken);
        _known.Forget((after.Club, after.Source.Id));
        return outcome is CommitOutcome.Stored;
    }

    /// <summary>
    /// Forgets a source, with its secrets and all that was noted of it. Members stay as it last told them. What fails on
    /// the way is done by the next call.
    /// </summary>
    public async Task DeleteAsync(ClubId club, SourceId source, CancellationToken cancellationToken)
    {
        await secrets.DeleteAsync(SecretPlace.OfSource(club, source), cancellationToken);

        // A conflict only says that there was no such row.
        var row = new Write.Delete(Keys.Source(source));
        await store.CommitAsync(new Commit(club.ToString(), [row], []), cancellationToken);
        _known.Forget((club, source));
        foreach (var range in Keys.AllOf(source))
        {
            await store.ClearAsync(club.ToString(), range, int.MaxValue, cancellationToken);
        }
    }

    /// <summary>How long secrets are together, for comparison with <see cref="SecretLength.Max"/>.</summary>
    public static int LengthOf(SourceSecrets secrets) => TextOf(secrets).Length;

    private static string TextOf(SourceSecrets secrets) =>
        JsonSerializer.Serialize(secrets, RowJson.Default.SourceSecrets);

    private async ValueTask<SourceView?> ReadAsync((ClubId Club, SourceId Source) id, CancellationToken cancellationToken) =>
        await store.ReadAsync(id.Club.ToString(), Keys.Source(id.Source), cancellationToken) is { } row
            ? await ViewAsync(id.Club, row, cancellationToken)
            : null;

    private async ValueTask<SourceView> ViewAsync(ClubId club, Row row, CancellationToken cancellationToken)
    {
        var source = RowJson.Read(row.Value, RowJson.Default.Source);
        var kept = await SecretsAsync(club, source, cancellationToken);
        var setup = new SourceSetup(club, source)
        {
            WebhookSecrets = kept.WebhookSecrets,
            Credentials = kept.Credentials,
        };
        return new SourceView(kinds.Find(source.Kind), setup, row.ETag);
    }

    private async ValueTask<SourceSecrets> SecretsAsync(
        ClubId club, Source source, CancellationToken cancellationToken)
    {
        if (source.Credentials is not { } reference)
        {
            return SourceSecrets.None;
        }

        var place = SecretPlace.OfSource(club, source.Id);
        if (await secrets.ReadAsync(place, reference, cancellationToken) is { } json)
        {
            return JsonSerializer.Deserialize(json, RowJson.Default.SourceSecrets)!;
        }

        Log.Lost(log, place.ToString());
        return SourceSecrets.None;
    }

    private static partial class Log
    {
        [LoggerMessage(2202, LogLevel.Error, "The secrets of {Place} cannot be read any more; they have to be set again")]
        public static partial void Lost(ILogger logger, string place);
    }
}
