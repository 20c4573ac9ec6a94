using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Erasure;

/// <summary>
/// Ends erasures once no partner has the person any more: everything that names the person goes, and the tombstone
/// keeps the receipts. Harmless twice at once; what a crash cuts short is done by the next run.
/// </summary>
public sealed partial class ErasureSweep(IStore store, Traces traces, TimeProvider time, ILogger<ErasureSweep> log)
{
    /// <summary>Looks at every erasure of the club that goes on. Costs one read where there is none.</summary>
    public async Task RunAsync(ClubView club, CancellationToken cancellationToken)
    {
        var rows = await store.ScanAllAsync(club.Club.Id.ToString(), Keys.Erasures, cancellationToken);
        foreach (var row in rows)
        {
            var erasure = RowJson.Read(row.Value, RowJson.Default.ErasureUnderWay);
            var file = await MemberFile.LoadAsync(store, club.Club.Id, erasure.Member, cancellationToken);
            if (file.Member is { } snapshot && file.Links.Values.All(link => IsOff(link.Value)))
            {
                await traces.ClearAsync(club, snapshot.Value, erasure.Links, cancellationToken);
                await EndAsync(club, erasure, file, cancellationToken);
            }
        }
    }

    private static bool IsOff(Link link) => link is { Status: LinkStatus.Removed, Flight: null, Due: null };

    // The rows that everything hung on go last, and only as they were when it was seen that no partner has the person.
    private async Task EndAsync(
        ClubView club, ErasureUnderWay erasure, MemberFile file, CancellationToken cancellationToken)
    {
        var (id, snapshot) = (club.Club.Id, file.Member!);
        if (await store.TombstoneAsync(id, erasure.Member, cancellationToken) is not { } tombstone)
        {
            return; // Another run has ended it, and somebody has lifted it since.
        }

        var done = tombstone.Value with { DoneAt = time.GetUtcNow(), Receipts = Receipts.Of(club, erasure, file) };
        ImmutableArray<Write> writes =
        [
            new Write.Delete(Keys.Member(erasure.Member), snapshot.ETag),
            .. file.Links.Values.Select(link =>
                new Write.Delete(Keys.Link(erasure.Member, link.Value.Connection), link.ETag)),
            .. MailIndex.Change(id, snapshot.Value, snapshot.Value with { Email = null }),
            new Write.Delete(Keys.Erasure(erasure.Member)),
            new Write.Replace(
                Keys.Tombstone(id, erasure.Member), RowJson.Write(done, RowJson.Default.Tombstone), tombstone.ETag),
        ];
        if (await store.CommitAsync(new Commit(id.ToString(), writes, []), cancellationToken) is CommitOutcome.Stored)
        {
            Log.Erased(log, id.ToString());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2131, LogLevel.Information, "{Club}: a person was erased; the receipts are kept")]
        public static partial void Erased(ILogger logger, string club);
    }
}
