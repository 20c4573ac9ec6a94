using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Members;

/// <summary>All that is stored of one member: the snapshot and every link. One range, read at one moment.</summary>
internal sealed record MemberFile(
    Stored<Member>? Member, ImmutableDictionary<ConnectionId, Stored<Link>> Links)
{
    public static async ValueTask<MemberFile> LoadAsync(
        IStore store, ClubId club, MemberId member, CancellationToken cancellationToken)
    {
        var rows = await store.ScanAllAsync(club.ToString(), Keys.MemberFile(member), cancellationToken);
        var file = FromRows(rows, Keys.Member(member));
        return file.Member is { } stored
            ? file with { Member = stored with { Value = await store.SeatAsync(club, stored.Value, cancellationToken) } }
            : file;
    }

    public static MemberFile FromRows(IEnumerable<Row> rows, string memberKey)
    {
        Stored<Member>? member = null;
        var links = ImmutableDictionary.CreateBuilder<ConnectionId, Stored<Link>>();
        foreach (var row in rows)
        {
            if (row.Key == memberKey)
            {
                member = new(RowJson.Read(row.Value, RowJson.Default.Member), row.ETag);
            }
            else
            {
                var link = RowJson.Read(row.Value, RowJson.Default.Link);
                links.Add(link.Connection, new(link, row.ETag));
            }
        }

        return new MemberFile(member, links.ToImmutable());
    }

    public Stored<Link>? Link(ConnectionId connection) => Links.GetValueOrDefault(connection);
}
