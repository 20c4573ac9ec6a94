using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Erasure;

/// <summary>Reads the tombstones of people who were erased.</summary>
internal static class Tombstones
{
    public static async ValueTask<Stored<Tombstone>?> TombstoneAsync(
        this IStore store, ClubId club, MemberId member, CancellationToken cancellationToken) =>
        await store.ReadAsync(club.ToString(), Keys.Tombstone(club, member), cancellationToken) is { } row
            ? new(RowJson.Read(row.Value, RowJson.Default.Tombstone), row.ETag)
            : null;

    /// <summary>Whether nothing may be taken in of this member. Costs a read only where there is no snapshot.</summary>
    public static async ValueTask<bool> IsErasedAsync(
        this IStore store, ClubId club, MemberId member, MemberFile file, CancellationToken cancellationToken) =>
        file.Member is { } snapshot
            ? snapshot.Value.IsErased
            : await store.TombstoneAsync(club, member, cancellationToken) is not null;
}
