using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
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
}
