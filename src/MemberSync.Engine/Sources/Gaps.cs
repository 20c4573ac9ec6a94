using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Telemetry;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Sources;

/// <summary>The changes that a source made and never told, each counted once.</summary>
public sealed partial class Gaps(IStore store, ILogger<Gaps> log)
{
    private const int MaxRaces = 50;

    /// <summary>How many there were since the source was connected.</summary>
    public async ValueTask<int> CountAsync(ClubId club, SourceId source, CancellationToken cancellationToken) =>
        (await LoadAsync(club, source, cancellationToken))?.Value.NeverDelivered ?? 0;

    /// <summary>The newest of them, at most <paramref name="limit"/> (1 to 1000); kept as long as members' histories.</summary>
    public async Task<ImmutableArray<Gap>> NewestAsync(
        ClubId club, SourceId source, int limit, CancellationToken cancellationToken)
    {
        var page = await store.ScanAsync(club.ToString(), Keys.Gaps(source), limit, cancellationToken);
        return [.. page.Rows.Select(row => RowJson.Read(row.Value, RowJson.Default.Gap))];
    }

    /// <summary>Notes one before it is closed; the same one again, after a crash in between, counts once.</summary>
    internal async Task NoteAsync(ClubId club, SourceId source, Gap gap, CancellationToken cancellationToken)
    {
        var key = Keys.Gap(source, gap.FoundAt, gap.Subject);
        for (var race = 0; race < MaxRaces; race++)
        {
            var count = await LoadAsync(club, source, cancellationToken);
            var json = RowJson.Write(new GapCount((count?.Value.NeverDelivered ?? 0) + 1), RowJson.Default.GapCount);
            Write counted = count is null
                ? new Write.Insert(Keys.GapCount(source), json)
                : new Write.Replace(Keys.GapCount(source), json, count.ETag);
            var noted = new Write.Insert(key, RowJson.Write(gap, RowJson.Default.Gap));
            var outcome = await store.CommitAsync(new Commit(club.ToString(), [noted, counted], []), cancellationToken);
            if (outcome is CommitOutcome.Stored)
            {
                Measures.Recovered.Add(1, new(Tags.Club, club.ToString()), new(Tags.Source, source.ToString()));
                Log.NeverTold(log, club.ToString(), source.ToString(), (count?.Value.NeverDelivered ?? 0) + 1);
                return;
            }

            if (outcome is CommitOutcome.Conflict conflict && conflict.Key == key)
            {
                return;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to count a change all met another writer.");
    }

    private async ValueTask<Stored<GapCount>?> LoadAsync(
        ClubId club, SourceId source, CancellationToken cancellationToken) =>
        await store.ReadAsync(club.ToString(), Keys.GapCount(source), cancellationToken) is { } row
            ? new(RowJson.Read(row.Value, RowJson.Default.GapCount), row.ETag)
            : null;

    private static partial class Log
    {
        [LoggerMessage(2221, LogLevel.Warning,
            "{Club}/{Source}: a comparison found a change that no event had told, the {Count}. so far; it is taken in now")]
        public static partial void NeverTold(ILogger logger, string club, string source, int count);
    }
}
