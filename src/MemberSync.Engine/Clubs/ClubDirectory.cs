using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Clubs;

/// <summary>The clubs and their connections. Reads may be <see cref="Staleness"/> old; a write is seen here at once.</summary>
public sealed class ClubDirectory(IStore store, IPartners partners, TimeProvider time)
{
    /// <summary>
    /// How old a remembered club may be. A review of a new connection starts later than this after its change, so
    /// that no change taken with the old settings is missed.
    /// </summary>
    public static readonly TimeSpan Staleness = TimeSpan.FromSeconds(5);

    // The partition that lists the clubs; a club's own name cannot contain the sign.
    private const string Hub = "$hub";
    private const int PageSize = 1000;

    private readonly RecentReads<ClubId, ClubView> _known = new(Staleness, time);

    /// <summary>The club with its connections, or null when there is none.</summary>
    public ValueTask<ClubView?> FindAsync(ClubId club, CancellationToken cancellationToken) =>
        _known.FindAsync(club, ReadAsync, cancellationToken);

    /// <summary>The club as it is stored now: what a change of it builds upon.</summary>
    public ValueTask<ClubView?> FindNowAsync(ClubId club, CancellationToken cancellationToken) =>
        _known.FindNowAsync(club, ReadAsync, cancellationToken);

    /// <summary>A connection of a club, or null when there is none.</summary>
    public async ValueTask<ConnectionView?> FindAsync(
        ClubId club, ConnectionId connection, CancellationToken cancellationToken) =>
        (await FindAsync(club, cancellationToken))?.Connection(connection);

    public async ValueTask<ImmutableArray<ClubId>> ListAsync(CancellationToken cancellationToken)
    {
        var clubs = ImmutableArray.CreateBuilder<ClubId>();
        var range = KeyRange.Prefix("club|");
        while (true)
        {
            var page = await store.ScanAsync(Hub, range, PageSize, cancellationToken);
            clubs.AddRange(page.Rows.Select(row => ClubId.Parse(row.Key["club|".Length..])));
            if (!page.More)
            {
                return clubs.ToImmutable();
            }

            range = range.After(page.Rows[^1].Key);
        }
    }

    /// <summary>
    /// Stores a club, with messages that are to follow it, if what is stored is still what this builds upon. False:
    /// somebody else changed the club or enabled a connection, and nothing was stored. The list of clubs comes first: a
    /// club that is listed and not there is harmless.
    /// </summary>
    /// <param name="before">The club as found now; null for a new one.</param>
    public async Task<bool> TrySaveAsync(
        ClubView? before, Club club, ImmutableArray<Message> messages, CancellationToken cancellationToken)
    {
        var listed = new Commit(Hub, [new Write.Put($"club|{club.Id}", "{}"u8.ToArray())], []);
        if (await store.CommitAsync(listed, cancellationToken) is CommitOutcome.Conflict conflict)
        {
            throw new InvalidOperationException($"An unconditional write of {conflict.Key} conflicted.");
        }

        var row = RowJson.Write(club, RowJson.Default.Club);
        Write write = before is null
            ? new Write.Insert(Keys.Club, row)
            : new Write.Replace(Keys.Club, row, before.Version);
        return await TryStoreAsync(club.Id, [write], messages, cancellationToken);
    }

    /// <summary>
    /// Stores a connection's settings, with messages that are to follow them, if the stored ones still have the version
    /// that these build upon. False: somebody else was faster, and nothing was stored. One that is enabled renews the
    /// club's row in the same commit: of two that are enabled at once, on whatever machines, one fails, so that the
    /// club's policy holds.
    /// </summary>
    /// <param name="before">The club as found when the change was decided.</param>
    /// <param name="after">The settings, with the version of those that they replace.</param>
    /// <param name="messages">What is to follow.</param>
    /// <param name="cancellationToken">Ends it with its outcome unknown.</param>
    /// <param name="line">What the connection's log says of it; none where nobody asked for it.</param>
    public async Task<bool> TrySaveAsync(
        ClubView before,
        ConnectionView after,
        ImmutableArray<Message> messages,
        CancellationToken cancellationToken,
        LogLine? line = null)
    {
        var key = Keys.Connection(after.Connection.Id);
        var row = RowJson.Write(after.Connection, RowJson.Default.Connection);
        Write write = after.IsNew ? new Write.Insert(key, row) : new Write.Replace(key, row, after.Version);
        var club = RowJson.Write(before.Club, RowJson.Default.Club);
        var trail = new Trail("settings", time.GetUtcNow());
        trail.Add(after.Connection, line is null ? [] : [line]);
        ImmutableArray<Write> writes =
        [
            write,
            .. after.IsNew ? [NobodyCounted(after.Connection.Id)] : ImmutableArray<Write>.Empty,
            .. after.Connection.Enabled
                ? [new Write.Replace(Keys.Club, club, before.Version)]
                : ImmutableArray<Write>.Empty,
            .. trail.Writes(),
        ];
        return await TryStoreAsync(before.Club.Id, writes, messages, cancellationToken);
    }

    /// <summary>Forgets a connection's row. Everything that belongs to it is gone before.</summary>
    public async Task DeleteAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var row = new Write.Delete(Keys.Connection(view.Connection.Id));

        // A conflict says that there is no such row any more.
        await store.CommitAsync(new Commit(view.Club.Id.ToString(), [row], []), cancellationToken);
        _known.Forget(view.Club.Id);
    }

    // So that the members of a new connection never need to be counted one by one.
    private Write.Put NobodyCounted(ConnectionId connection) => new(
        Keys.StateTally(connection),
        RowJson.Write(StateTally.Nobody with { CheckedAt = time.GetUtcNow() }, RowJson.Default.StateTally));

    private async Task<bool> TryStoreAsync(
        ClubId club, ImmutableArray<Write> writes, ImmutableArray<Message> messages, CancellationToken cancellationToken)
    {
        var outcome = await store.CommitAsync(new Commit(club.ToString(), writes, messages), cancellationToken);
        _known.Forget(club);
        return outcome is CommitOutcome.Stored;
    }

    private async ValueTask<ClubView?> ReadAsync(ClubId id, CancellationToken cancellationToken)
    {
        var row = await store.ReadAsync(id.ToString(), Keys.Club, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var club = RowJson.Read(row.Value, RowJson.Default.Club);
        var rows = await store.ScanAllAsync(id.ToString(), Keys.Connections, cancellationToken);
        var connections = rows.Select(r =>
        {
            var connection = RowJson.Read(r.Value, RowJson.Default.Connection);
            return new ConnectionView(club, connection, partners.Find(connection.Partner), r.ETag);
        });
        return new ClubView(club, [.. connections], row.ETag);
    }
}
