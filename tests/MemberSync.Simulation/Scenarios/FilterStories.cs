using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>Members leave a connection's filter and come back, by their own data and because the filter changes.</summary>
internal static class FilterStories
{
    private const string Premium = "PREMIUM"; // What everybody has who is not told otherwise.
    private const string Basic = "BASIC";

    public static WorldOptions Removing(WorldOptions options) => AtNight(options, WhenFilteredOut.Remove);

    public static WorldOptions Keeping(WorldOptions options) => AtNight(options, WhenFilteredOut.Keep);

    public static async Task<Verdict> RemovedAsync(World world)
    {
        await world.Source.CreateAsync(1);
        await world.Source.CreateAsync(2, To(Basic));
        await world.Source.CreateAsync(3);
        await world.RestAsync();
        await world.Source.EditAsync(1, To(Basic));
        await world.RestAsync();
        var left = await Invariants.CheckAsync(
            world, number => number switch { 1 => Expected.Removed, 2 => Expected.NeverSent, _ => Expected.InStep });
        await world.ChangeConnectionAsync(c => c with { Filter = Of(Basic) });
        await world.SettleAsync();
        var turned = await Invariants.CheckAsync(
            world, number => number == 3 ? Expected.Removed : Expected.InStep);
        await world.ChangeConnectionAsync(c => c with { Filter = MemberFilter.Everybody });
        await world.SettleAsync();
        return left.And(turned).And(await Invariants.CheckAsync(world));
    }

    public static async Task<Verdict> KeptAsync(World world)
    {
        await world.Source.CreateAsync(1);
        await world.Source.CreateAsync(2);
        await world.Source.CreateAsync(3, To(Basic));
        await world.RestAsync();
        var calls = world.Partner.MemberCalls;
        await world.Source.EditAsync(1, member => To(Basic)(member) with { Email = "new@example.org" });
        await world.ChangeConnectionAsync(c => c with { Filter = Of("GOLD") });
        await world.SettleAsync();
        var kept = await Invariants.CheckAsync(
            world, number => number == 3 ? Expected.NeverSent : Expected.Kept);
        kept = kept.Expect(world.Partner.MemberCalls == calls, "Nothing is sent of whom the filter keeps: something was");
        await world.ChangeConnectionAsync(c => c with { Filter = MemberFilter.Everybody });
        await world.SettleAsync();
        return kept.And(await Invariants.CheckAsync(world));
    }

    private static WorldOptions AtNight(WorldOptions options, WhenFilteredOut then) => options with
    {
        Start = new DateTimeOffset(2026, 4, 1, 21, 5, 0, TimeSpan.Zero), // What a walk finds goes in the window.
        Adjust = c => c with { Filter = Of(Premium), Options = c.Options with { WhenFilteredOut = then } },
    };

    private static MemberFilter Of(string contractType) => MemberFilter.Everybody with { ContractTypes = [contractType] };

    private static Func<Member, Member> To(string contractType) =>
        member => member with { Contract = member.Contract! with { Type = contractType } };
}
