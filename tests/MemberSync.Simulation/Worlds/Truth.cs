using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;
using MemberSync.Engine.Wakes;

namespace MemberSync.Simulation.Worlds;

/// <summary>What the store holds, read past every process.</summary>
public static class Truth
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    public static Task<LinkDetail?> LinkAsync(this World world, MemberId member) =>
        world.LinkAsync(member, world.Partner.Port.Connection.Id);

    public static Task<LinkDetail?> LinkAsync(this World world, MemberId member, ConnectionId connection) =>
        new LinkReader(world.Store).FindAsync(World.Club, connection, member, CancellationToken.None);

    /// <summary>Whether nothing is due or under way on any link.</summary>
    public static bool IsAtRest(this World world) =>
        !world.Store.RowsOf(World.Club.ToString()).Any(row => row.Key.StartsWith("due|", StringComparison.Ordinal));

    /// <summary>Waits until nothing is due or under way any more.</summary>
    public static async Task RestAsync(this World world)
    {
        while (!world.IsAtRest())
        {
            await Task.Delay(LookEvery, world.Time);
        }
    }

    /// <summary>Waits until no walk is under way either, as after a change of settings.</summary>
    public static async Task SettleAsync(this World world)
    {
        while (!world.IsAtRest() || world.Store.MessagesOf(Queues.Reviews).Length > 0)
        {
            await Task.Delay(LookEvery, world.Time);
        }
    }

    /// <summary>Waits for a moment of the virtual clock.</summary>
    public static Task UntilAsync(this World world, DateTimeOffset moment) => Task.Delay(moment - world.Time.GetUtcNow(), world.Time);

    public static ImmutableArray<string> KeysOf(this World world, string prefix) =>
    [
        .. world.Store.RowsOf(World.Club.ToString())
            .Select(row => row.Key)
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal)),
    ];
}
