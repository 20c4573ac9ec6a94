using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Erasure;

/// <summary>
/// Erases people: has every partner take the person off, and lets nothing be told of the person from that moment on.
/// <see cref="ErasureSweep"/> ends it. Safe for concurrent use.
/// </summary>
public sealed class Erasures(IStore store, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;
    private const int MostListed = 1000;

    /// <summary>Begins an erasure; one that was begun before goes on as it is.</summary>
    /// <param name="by">Who asks: the name of a key.</param>
    /// <returns>How far it is; null: there is no such member.</returns>
    public async Task<ErasureReading?> AskAsync(
        ClubView club, MemberId member, string by, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, club.Club.Id, member, cancellationToken);
            if (file.Member is null or { Value.IsErased: true }
                || await TryBeginAsync(club, file, by, cancellationToken))
            {
                return await ReadAsync(club, member, cancellationToken);
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to erase a member all met another writer.");
    }

    /// <summary>How far the member's erasure is; null: none was asked for.</summary>
    public async Task<ErasureReading?> ReadAsync(ClubView club, MemberId member, CancellationToken cancellationToken)
    {
        if (await store.TombstoneAsync(club.Club.Id, member, cancellationToken) is not { Value: var tombstone })
        {
            return null;
        }

        var (partition, key) = (club.Club.Id.ToString(), Keys.Erasure(member));
        var receipts = tombstone.Receipts;
        if (await store.ReadAsync(partition, key, cancellationToken) is { } row)
        {
            var file = await MemberFile.LoadAsync(store, club.Club.Id, member, cancellationToken);
            receipts = Receipts.Of(club, RowJson.Read(row.Value, RowJson.Default.ErasureUnderWay), file);
        }

        return new ErasureReading(member, tombstone.AskedAt, tombstone.By, tombstone.DoneAt, receipts);
    }

    /// <summary>Those that are not done yet, at most 1,000.</summary>
    public async Task<ImmutableArray<ErasureReading>> ListAsync(ClubView club, CancellationToken cancellationToken)
    {
        var page = await store.ScanAsync(club.Club.Id.ToString(), Keys.Erasures, MostListed, cancellationToken);
        var readings = ImmutableArray.CreateBuilder<ErasureReading>();
        foreach (var row in page.Rows)
        {
            var member = RowJson.Read(row.Value, RowJson.Default.ErasureUnderWay).Member;
            if (await ReadAsync(club, member, cancellationToken) is { } reading)
            {
                readings.Add(reading);
            }
        }

        return readings.ToImmutable();
    }

    /// <summary>Lets the gym system send the member anew. False: there is no erasure that is done.</summary>
    public async Task<bool> LiftAsync(ClubView club, MemberId member, CancellationToken cancellationToken)
    {
        var id = club.Club.Id;
        if (await store.TombstoneAsync(id, member, cancellationToken) is not { Value.DoneAt: not null } tombstone)
        {
            return false;
        }

        var lifted = new Write.Delete(Keys.Tombstone(id, member), tombstone.ETag);
        return await store.CommitAsync(new Commit(id.ToString(), [lifted], []), cancellationToken) is CommitOutcome.Stored;
    }

    private async Task<bool> TryBeginAsync(
        ClubView club, MemberFile file, string by, CancellationToken cancellationToken)
    {
        var (id, snapshot, now) = (club.Club.Id, file.Member!, time.GetUtcNow());
        var member = snapshot.Value with { IsErased = true };
        var links = file.Links.Values
            .Select(link => (Stored: link, View: club.Connection(link.Value.Connection)))
            .Where(link => link.View is not null)
            .ToList();
        var steps = links.ConvertAll(link => new LinkStep(
            link.View!, link.Stored, member, link.View!.Context(member, now, random.NextDouble(), by)));
        steps.ForEach(step => step.Take(new LinkEvent.EraseAsked()));
        var erasure = new ErasureUnderWay(member.Id, [.. links.Select(link => Before(link.Stored.Value, link.View!))]);
        ImmutableArray<Write> writes =
        [
            new Write.Replace(Keys.Member(member.Id), RowJson.Write(member, RowJson.Default.Member), snapshot.ETag),
            new Write.Put(Keys.Erasure(member.Id), RowJson.Write(erasure, RowJson.Default.ErasureUnderWay)),
            new Write.Put(
                Keys.Tombstone(id, member.Id),
                RowJson.Write(new Tombstone(now, by, DoneAt: null, []), RowJson.Default.Tombstone)),
        ];
        return await commits.StoreAsync(id, steps, touch: true, writes, cancellationToken) is CommitOutcome.Stored;
    }

    private static ErasedLink Before(Link link, ConnectionView view) => new(
        link.Connection,
        view.Plan.Partner,
        view.Plan.AccountOf(link.Ids),
        WasThere: link.IsAtPartner || link.InDoubt || link.Flight is not null);
}
