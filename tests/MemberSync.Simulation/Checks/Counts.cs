using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Checks;

/// <summary>
/// That the kept count of members by state is the operators' list counted one by one. It holds at every moment: what was
/// once miscounted stays so.
/// </summary>
internal static class Counts
{
    // Two counts of every process: one to begin with, one in a quiet moment.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(45);

    public static async Task<IEnumerable<string>> FaultsAsync(World world)
    {
        var until = world.Time.GetUtcNow() + Patience;
        var connections = world.KeysOf("conn|").Select(key => ConnectionId.Parse(key["conn|".Length..])).ToList();
        while (connections.Exists(connection => Kept(world, connection) is null) && world.Time.GetUtcNow() < until)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), world.Time);
        }

        return connections.SelectMany(connection => Faults(world, connection));
    }

    private static IEnumerable<string> Faults(World world, ConnectionId connection)
    {
        var (kept, listed) = (Kept(world, connection), Listed(world, connection));
        if (kept is null || !kept.SequenceEqual(listed))
        {
            yield return $"The count is the list's: {connection} counts {Words(kept)}, and {Words(listed)} are listed";
        }
    }

    // Null: not counted yet.
    private static SortedDictionary<string, int>? Kept(World world, ConnectionId connection)
    {
        var sum = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var isCounted = false;
        foreach (var row in world.Store.RowsOf($"{World.Club}").Where(row => row.Key.StartsWith($"count|{connection}|", StringComparison.Ordinal)))
        {
            var members = JsonNode.Parse(row.Value.Span)!["members"]?.AsObject();
            isCounted |= row.Key == $"count|{connection}|" && members is not null;
            foreach (var (state, count) in members ?? [])
            {
                sum[state] = sum.GetValueOrDefault(state) + count!.GetValue<int>();
            }
        }

        foreach (var empty in sum.Where(state => state.Value == 0).ToList())
        {
            sum.Remove(empty.Key);
        }

        return isCounted ? sum : null;
    }

    private static SortedDictionary<string, int> Listed(World world, ConnectionId connection) => new(
        world.KeysOf($"list|{connection}|")
            .CountBy(key => $"{(LinkStatus)int.Parse(key.Split('|')[2], CultureInfo.InvariantCulture)}")
            .ToDictionary(),
        StringComparer.Ordinal);

    private static string Words(SortedDictionary<string, int>? counts) =>
        counts is null ? "nothing" : $"[{string.Join(", ", counts.Select(state => $"{state.Value} {state.Key}"))}]";
}
