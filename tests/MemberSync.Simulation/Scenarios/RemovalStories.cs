using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>People leave: more than usual at once, and all of them because the integration is removed.</summary>
internal static class RemovalStories
{
    public static WorldOptions Guarded(WorldOptions options) => options with { Guard = new RemovalGuard(1, 0) };

    public static async Task<Verdict> HeldBackAsync(World world)
    {
        await LeaveAsync(world, 3);
        var left = world.Mywellness.Accounts.Accounts.Length;
        var approval = Review.Start(World.Club, World.Connection, ReviewKind.ApproveRemovals, "operator");
        await world.Store.CommitAsync(new Commit("", [], [approval]), CancellationToken.None);
        await world.SettleAsync();
        var alerts = world.Alerts.Of(Alerts.RemovalsStaged);
        return (await Invariants.CheckAsync(world))
            .Expect(left == 2, $"1 removal was to go through, and {3 - left} did")
            .Expect(alerts is 1 || (world.Deaths > 0 && alerts == 2), $"One trouble, one alert: there were {alerts}");
    }

    /// <summary>Of three that wait one is approved and one comes back; the last goes on waiting.</summary>
    public static async Task<Verdict> InPartAsync(World world)
    {
        await LeaveAsync(world, 4);
        await world.Operator.AskAsync(2, LinkOperation.ApproveRemoval);
        await world.Source.CreateAsync(3);
        await world.RestAsync();
        var inPart = await Invariants.CheckAsync(world, Standing);
        await Task.Delay(TimeSpan.FromHours(2), world.Time);
        return inPart.And(await Invariants.CheckAsync(world, Standing));

        static Expected Standing(int number) => number switch
        {
            3 => Expected.InStep,
            4 => Expected.Staged,
            _ => Expected.Removed,
        };
    }

    public static Task<Verdict> WithPeopleAsync(World world) => RemoveAsync(world, ConnectionRemoval.RemovePeople, left: 0);

    public static Task<Verdict> WithoutPeopleAsync(World world) => RemoveAsync(world, ConnectionRemoval.KeepPeople, left: 2);

    private static async Task LeaveAsync(World world, int members)
    {
        for (var number = 1; number <= members; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await world.RestAsync();
        for (var number = 1; number <= members; number++)
        {
            await world.Source.DeleteAsync(number);
        }

        await Task.Delay(TimeSpan.FromMinutes(20), world.Time);
    }

    private static async Task<Verdict> RemoveAsync(World world, ConnectionRemoval removal, int left)
    {
        await world.Source.CreateAsync(1);
        await world.Source.CreateAsync(2);
        await world.RestAsync();
        await world.Operator.RemoveConnectionAsync(removal);
        for (var minute = 0; minute < 60 && world.KeysOf("conn|").Length > 0; minute++)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), world.Time);
        }

        var page = await world.Store.ScanAsync(World.Club.ToString(), new KeyRange("!", "~"), 1000, CancellationToken.None);
        var rows = page.Rows.Where(row => row.Key.Contains(World.Connection.ToString(), StringComparison.Ordinal)).ToList();
        var accounts = world.Mywellness.Accounts.Accounts.Length;
        return new Verdict([])
            .Expect(rows.Count == 0, $"Nothing is left of the integration: {rows.Count} rows are, as {rows.FirstOrDefault()?.Key}")
            .Expect(accounts == left, $"{left} people are to be left at the partner, and {accounts} are");
    }
}
