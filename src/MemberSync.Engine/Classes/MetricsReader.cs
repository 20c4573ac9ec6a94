using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Classes;

/// <summary>What members did in classes, as partners told it.</summary>
public sealed class MetricsReader(IStore store)
{
    /// <summary>All that is kept of one member on one connection, oldest first; kept as long as histories are.</summary>
    public async Task<ImmutableArray<ClassMetrics>> OfMemberAsync(
        ClubId club, ConnectionId connection, MemberId member, CancellationToken cancellationToken)
    {
        var rows = await store.ScanAllAsync(club.ToString(), Keys.MetricsOf(connection, member), cancellationToken);
        return [.. rows.Select(row => RowJson.Read(row.Value, RowJson.Default.ClassMetrics))];
    }

    /// <summary>As above, on all connections of the club.</summary>
    public async Task<ImmutableArray<ClassMetrics>> OfMemberAsync(
        ClubView club, MemberId member, CancellationToken cancellationToken)
    {
        var found = new List<ClassMetrics>();
        foreach (var view in club.Connections.Where(view => view.Plan.HasClasses))
        {
            found.AddRange(await OfMemberAsync(club.Club.Id, view.Connection.Id, member, cancellationToken));
        }

        return [.. found.OrderBy(one => one.Start)];
    }
}
