using System.Collections.Concurrent;
using System.Collections.Immutable;
using MemberSync.Core.Clubs;
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

    private readonly ConcurrentDictionary<ClubId, (DateTimeOffset ReadAt, ClubView View)> _known = new();

    /// <summary>The club with its connections, or null when there is none.</summary>
    public async ValueTask<ClubView?> FindAsync(ClubId club, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return _known.TryGetValue(club, out var known) && now - known.ReadAt < Staleness
            ? known.View
            : await FindNowAsync(club, cancellationToken);
    }

    /// <summary>The club as it is stored now: what a change of it builds upon.</summary>
    public async ValueTask<ClubView?> FindNowAsync(ClubId club, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var view = await ReadAsync(club, cancellationToken);
        if (view is null)
        {
            _known.TryRemove(club, out _); // Names that are no club's are not kept: strangers could send any number.
            return null;
        }

        _known[club] = (now, view);
        return view;
    }

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

    /// <summary>Stores a club. The list of clubs comes first: a club that is listed and not there is harmless.</summary>
    public async Task SaveAsync(Club club, CancellationToken cancellationToken)
    {
        await PutAsync(Hub, [new Write.Put($"club|{club.Id}", "{}"u8.ToArray())], cancellationToken);
        await PutAsync(
            club.Id.ToString(), [new Write.Put(Keys.Club, RowJson.Write(club, RowJson.Default.Club))], cancellationToken);
        _known.TryRemove(club.Id, out _);
    }

    /// <summary>
    /// Stores a connection's settings, with messages that are to follow them, if the stored ones still have the version
    /// that these build upon. False: somebody else was faster, and nothing was stored.
    /// </summary>
    public async Task<bool> TrySaveAsync(
        ConnectionView after, ImmutableArray<Message> messages, CancellationToken cancellationToken)
    {
        var key = Keys.Connection(after.Connection.Id);
        var row = RowJson.Write(after.Connection, RowJson.Default.Connection);
        Write write = after.IsNew ? new Write.Insert(key, row) : new Write.Replace(key, row, after.Version);
        var commit = new Commit(after.Club.Id.ToString(), [write], messages);
        var outcome = await store.CommitAsync(commit, cancellationToken);
        _known.TryRemove(after.Club.Id, out _);
        return outcome is CommitOutcome.Stored;
    }

    /// <summary>Forgets a connection's row. Everything that belongs to it is gone before.</summary>
    public async Task DeleteAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var row = new Write.Delete(Keys.Connection(view.Connection.Id));

        // A conflict says that there is no such row any more.
        await store.CommitAsync(new Commit(view.Club.Id.ToString(), [row], []), cancellationToken);
        _known.TryRemove(view.Club.Id, out _);
    }

    private async Task PutAsync(string partition, ImmutableArray<Write> writes, CancellationToken cancellationToken)
    {
        var outcome = await store.CommitAsync(new Commit(partition, writes, []), cancellationToken);
        if (outcome is CommitOutcome.Conflict conflict)
        {
            throw new InvalidOperationException($"An unconditional write of {conflict.Key} conflicted.");
        }
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
        return new ClubView(club, [.. connections]);
    }
}
