using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Links;

/// <summary>What operators look at: lists of links by state, and one link with its history.</summary>
public sealed class LinkReader(IStore store)
{
    private const int PageSize = 1000;

    /// <summary>Links in the order of <see cref="LinkStatus"/>, then of member ids.</summary>
    /// <param name="after">Where the last page ended; null at the start.</param>
    /// <param name="limit">1 to 1000.</param>
    public Task<LinkPage> ListAsync(
        ClubId club,
        ConnectionId connection,
        LinkFilter filter,
        string? after,
        int limit,
        CancellationToken cancellationToken)
    {
        var range = filter.Status is { } status ? Keys.ListedAs(connection, status) : Keys.AllListed(connection);
        return ListAsync(club, connection, filter, after is null ? range : range.After(after), limit, cancellationToken);
    }

    /// <summary>As above, of classes.</summary>
    public Task<LinkPage> ListClassesAsync(
        ClubId club,
        ConnectionId connection,
        LinkFilter filter,
        string? after,
        int limit,
        CancellationToken cancellationToken)
    {
        var range = filter.Status is { } status
            ? Keys.ClassesListedAs(connection, status)
            : Keys.AllListedClasses(connection);
        return ListAsync(club, connection, filter, after is null ? range : range.After(after), limit, cancellationToken);
    }

    private async Task<LinkPage> ListAsync(
        ClubId club,
        ConnectionId connection,
        LinkFilter filter,
        KeyRange range,
        int limit,
        CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<ListedLink>();
        while (true)
        {
            var page = await store.ScanAsync(club.ToString(), range, filter.LetsAll ? limit + 1 : PageSize, cancellationToken);
            foreach (var row in page.Rows)
            {
                var link = RowJson.Read(row.Value, RowJson.Default.ListedLink);
                if (!filter.Lets(link))
                {
                    continue;
                }

                if (found.Count == limit)
                {
                    return new LinkPage(found.ToImmutable(), Keys.Listed(connection, found[^1].Status, found[^1].Member));
                }

                found.Add(link);
            }

            if (!page.More)
            {
                return new LinkPage(found.ToImmutable(), null);
            }

            range = range.After(page.Rows[^1].Key);
        }
    }

    private static LinkFilter Waiting(LinkStatus status, ReasonCode code) =>
        new(status, null) { Reason = new Reason(code, string.Empty).ToString() };

    /// <summary>Links whose removal waits for approval, by member id.</summary>
    /// <param name="after">Where the last page ended; null at the start.</param>
    /// <param name="limit">1 to 1000.</param>
    public Task<LinkPage> ListStagedAsync(
        ClubId club, ConnectionId connection, string? after, int limit, CancellationToken cancellationToken) =>
        ListAsync(club, connection, Waiting(LinkStatus.ToBeRemoved, ReasonCode.RemovalStaged), after, limit, cancellationToken);

    /// <summary>As above, new members who lack nothing but an operator's approval.</summary>
    public Task<LinkPage> ListAwaitingAsync(
        ClubId club, ConnectionId connection, string? after, int limit, CancellationToken cancellationToken) =>
        ListAsync(club, connection, Waiting(LinkStatus.New, ReasonCode.AwaitsApproval), after, limit, cancellationToken);

    /// <summary>One link with its snapshot, or null.</summary>
    public async Task<LinkDetail?> FindAsync(
        ClubId club, ConnectionId connection, MemberId member, CancellationToken cancellationToken)
    {
        var file = await MemberFile.LoadAsync(store, club, member, cancellationToken);
        if (file.Member is null || file.Link(connection) is not { } link)
        {
            return null;
        }

        var history = await store.ScanAllAsync(club.ToString(), Keys.History(connection, member), cancellationToken);
        return new LinkDetail(
            file.Member.Value,
            link.Value,
            [.. history.Select(row => RowJson.Read(row.Value, RowJson.Default.Transition))]);
    }
}
