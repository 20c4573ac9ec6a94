using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Members;

/// <summary>Reads which members hold accounts at a partner.</summary>
internal static class AccountBook
{
    /// <summary>The member whose link holds what stands under this key, or null.</summary>
    public static async ValueTask<MemberId?> HolderAsync(
        this IStore store, ClubId club, string accountKey, CancellationToken cancellationToken) =>
        await store.ReadAsync(club.ToString(), accountKey, cancellationToken) is { } row
            ? RowJson.Read(row.Value, RowJson.Default.AccountHolder).Member
            : null;

    /// <summary>The other member who holds the link's account, or null.</summary>
    public static async ValueTask<MemberId?> OtherHolderAsync(
        this IStore store, ClubId club, Link link, CancellationToken cancellationToken)
    {
        var holder = link.Account is { } account
            ? await store.HolderAsync(club, Keys.Account(link.Connection, account), cancellationToken)
            : null;
        return holder == link.Member ? null : holder;
    }
}
