using System.Globalization;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Storage;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Simulation.Tests;

/// <summary>
/// What a change costs at the storage service: every read, page, commit, message sent, received and deleted, from the
/// change that comes in to the last row of its result, budget, lease, wake-ups and sweeps included.
/// </summary>
public sealed class OperationCountTests(ITestOutputHelper output)
{
    private const int Crowd = 30;

    private static readonly WorldOptions ByDay = new() { Start = new(2026, 4, 1, 12, 1, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData(1, 16)]
    [InlineData(Crowd, 6)]
    public void First_send(int members, int most) => Measure($"first send of {members}", members, most, (world, counting) =>
    {
        counting();
        return CreateAsync(world, members);
    });

    [Theory]
    [InlineData(1, 24)]
    [InlineData(Crowd, 6)]
    public void Edit(int members, int most) => Measure($"edit of {members}", members, most, async (world, counting) =>
    {
        await CreateAsync(world, members);
        counting();
        for (var i = 1; i <= members; i++)
        {
            await world.Source.EditAsync(i, m => m with { FirstName = $"Agnes {m.FirstName}" });
        }

        await world.RestAsync();
    });

    [Theory]
    [InlineData(1, 4)]
    [InlineData(Crowd, 4)]
    public void Change_that_needs_no_call(int members, int most) => Measure($"no call for {members}", members, most, async (world, counting) =>
    {
        await CreateAsync(world, members);
        counting();
        for (var i = 1; i <= members; i++)
        {
            await world.Source.EditAsync(i, m => m);
        }

        await world.RestAsync();
    });

    private void Measure(string what, int changes, int most, Func<World, Action, Task> story)
    {
        var world = new World(ByDay);
        var calls = 0L;
        world.Run(w => story(w, () =>
        {
            w.Store.Counts = new OperationCounts();
            calls = w.Partner.MemberCalls;
        }));
        var each = (double)world.Store.Counts.Total / changes;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"measured: {what}: {each:F2} operations a change, {world.Partner.MemberCalls - calls} calls, {world.Store.Counts}"));
        Assert.InRange(each, 1, most);
    }

    private static async Task CreateAsync(World world, int members)
    {
        for (var i = 1; i <= members; i++)
        {
            await world.Source.CreateAsync(i);
        }

        await world.RestAsync();
    }
}
