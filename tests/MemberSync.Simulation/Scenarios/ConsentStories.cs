using MemberSync.Core.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>Members who go only after somebody agreed: the person, or an operator of the club.</summary>
internal static class ConsentStories
{
    private const string Partner = "mywellness";

    public static WorldOptions OptedIn(WorldOptions options) => options with
    {
        Adjust = c => c with { Filter = MemberFilter.Everybody with { RequireOptIn = true } },
    };

    public static WorldOptions Approved(WorldOptions options) =>
        options with { Registration = RegistrationMode.WithApproval };

    public static async Task<Verdict> OptInAsync(World world)
    {
        await world.Source.CreateAsync(1, member => member with { OptIns = [Partner] });
        await world.Source.CreateAsync(2);
        await world.Source.CreateAsync(3);
        await world.RestAsync();
        var first = await Invariants.CheckAsync(world, number => number == 1 ? Expected.InStep : Expected.NeverSent);
        await world.Operator.NoteOptInAsync(2, optedIn: true);
        await world.Source.EditAsync(3, member => member with { OptIns = [Partner] });
        await world.RestAsync();
        var all = await Invariants.CheckAsync(world);
        await world.Operator.NoteOptInAsync(1, optedIn: true); // Either word is enough, and neither erases the other.
        await world.Source.EditAsync(1, member => member with { OptIns = [] });
        await world.Operator.NoteOptInAsync(2, optedIn: false);
        await world.Source.EditAsync(3, member => member with { OptIns = [] });
        await world.RestAsync();
        var last = await Invariants.CheckAsync(world, number => number == 1 ? Expected.InStep : Expected.Removed);
        return first.And(all).And(last);
    }

    public static async Task<Verdict> ApprovalAsync(World world)
    {
        for (var number = 1; number <= 3; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await world.RestAsync();
        await world.Operator.AskAsync(2, LinkOperation.Activate);
        await world.RestAsync();
        var one = await Invariants.CheckAsync(world, number => number == 2 ? Expected.InStep : Expected.NeverSent);
        var everybody = Review.Activate(World.Club, World.Connection, "front desk");
        await world.Store.CommitAsync(new Commit("", [], [everybody]), CancellationToken.None);
        await world.SettleAsync();
        return one.And(await Invariants.CheckAsync(world));
    }
}
