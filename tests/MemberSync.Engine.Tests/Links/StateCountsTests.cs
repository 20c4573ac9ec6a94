using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Testing.Storage;
using Xunit;

namespace MemberSync.Engine.Tests.Links;

public sealed class StateCountsTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public async Task Members_of_a_new_connection_are_counted_from_the_first_on()
    {
        var rig = await CountRig.OpenAsync();

        await rig.MoveAsync(1, null, LinkStatus.New);
        await rig.MoveAsync(2, null, LinkStatus.New);
        await rig.MoveAsync(1, LinkStatus.New, LinkStatus.Enabled);

        Assert.Equal("1 New, 1 Enabled", await rig.ReadAsync());
    }

    [Fact]
    public async Task Count_costs_one_operation_however_many_members_are_listed()
    {
        var rig = await CountRig.OpenAsync();
        await MoveAsync(rig, 1500);
        await rig.KeepAsync();
        var view = await rig.ViewAsync();
        rig.Store.Counts = new OperationCounts();

        await rig.States.ReadAsync(view, CancellationToken.None);
        await rig.States.KeepAsync(view, CancellationToken.None);

        Assert.Equal(2, rig.Store.Counts.Total);
    }

    [Fact]
    public async Task What_was_changed_goes_into_the_row_of_counts_and_is_counted_once()
    {
        var rig = await CountRig.OpenAsync();
        await MoveAsync(rig, 250);

        var kept = await rig.KeepAsync();

        Assert.Equal(("250 New", "250 New"), (kept, await rig.ReadAsync()));
        Assert.Equal(Keys.StateTally(CountRig.Connection), Assert.Single(rig.Rows()).Key);
    }

    [Fact]
    public async Task Commit_that_comes_with_an_old_time_is_counted_like_any_other()
    {
        var rig = await CountRig.OpenAsync();
        await rig.MoveAsync(1, null, LinkStatus.New);
        await rig.KeepAsync();
        var key = Keys.StateMove(CountRig.Connection, rig.Time.GetUtcNow().AddHours(-2), "late");

        await rig.CommitAsync(new Write.Insert(key, """{"members":{"New":1}}"""u8.ToArray()));

        Assert.Equal(("2 New", "2 New"), (await rig.ReadAsync(), await rig.KeepAsync()));
    }

    [Fact]
    public async Task Two_that_count_at_once_take_every_change_once()
    {
        var rig = await CountRig.OpenAsync();
        await MoveAsync(rig, 150);
        var other = Task.FromResult(string.Empty);
        rig.During("count|", () => other = rig.KeepAsync());

        var kept = await rig.KeepAsync();

        Assert.Equal(("150 New", "150 New", "150 New"), (kept, await other, await rig.ReadAsync()));
    }

    [Fact]
    public async Task Reader_of_several_pages_misses_nothing_that_another_one_takes_meanwhile()
    {
        var rig = await CountRig.OpenAsync();
        await MoveAsync(rig, 1200);
        var other = Task.FromResult(string.Empty);
        rig.During("count|", () => other = rig.KeepAsync());

        var read = await rig.ReadAsync();

        Assert.Equal(("1200 New", "1200 New"), (read, await other));
    }

    [Fact]
    public async Task Members_of_an_older_connection_are_listed_until_they_were_counted_in_a_quiet_moment()
    {
        var rig = await CountRig.OpenAsync(isCounted: false);
        await rig.MoveAsync(1, null, LinkStatus.Enabled, isNoted: false);
        await rig.MoveAsync(2, null, LinkStatus.New);
        await rig.KeepAsync();
        var moving = Task.CompletedTask;
        rig.During("list|", () => moving = rig.MoveAsync(2, LinkStatus.New, LinkStatus.Enabled));
        await rig.KeepAsync();
        await moving;
        var busy = (await rig.ReadAsync(), rig.Rows().Length);
        await rig.KeepAsync();

        await rig.MoveAsync(3, null, LinkStatus.New);

        Assert.Equal(("2 Enabled", 2), busy);
        Assert.Equal(("1 New, 2 Enabled", 2), (await rig.ReadAsync(), rig.Rows().Length));
        Assert.Empty(rig.Warnings);
    }

    [Fact]
    public async Task Older_connection_that_is_removed_meanwhile_gets_no_row_of_counts()
    {
        var rig = await CountRig.OpenAsync(isCounted: false);
        var view = await rig.ViewAsync();
        await rig.CommitAsync(new Write.Delete(Keys.Connection(CountRig.Connection)));

        await rig.States.KeepAsync(view, CancellationToken.None);

        Assert.Empty(rig.Rows());
    }

    [Fact]
    public async Task Connection_that_is_being_removed_counts_its_list_for_members_are_forgotten_without_a_word()
    {
        var rig = await CountRig.OpenAsync();
        await rig.MoveAsync(1, null, LinkStatus.New);
        await rig.MoveAsync(2, null, LinkStatus.New, isNoted: false);
        var view = await rig.ViewAsync();
        var leaving = view with { Connection = view.Connection with { Removing = ConnectionRemoval.KeepPeople } };

        var counts = await rig.States.ReadAsync(leaving, CancellationToken.None);

        Assert.Equal(2, counts[LinkStatus.New]);
    }

    [Fact]
    public async Task What_an_older_version_changed_is_put_right_after_a_week_with_a_warning()
    {
        var rig = await CountRig.OpenAsync();
        await rig.MoveAsync(1, null, LinkStatus.New);
        await rig.MoveAsync(1, LinkStatus.New, LinkStatus.Enabled, isNoted: false);
        var early = await rig.KeepAsync();
        rig.Time.Advance(Week);

        var late = await rig.KeepAsync();

        Assert.Equal(("1 New", "1 Enabled", "1 Enabled"), (early, late, await rig.ReadAsync()));
        Assert.Contains("it said 1 New, the list has 1 Enabled", Assert.Single(rig.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_after_a_week_waits_for_a_quiet_moment_and_changes_nothing_that_is_right()
    {
        var rig = await CountRig.OpenAsync();
        await rig.MoveAsync(1, null, LinkStatus.New);
        rig.Time.Advance(Week);
        var looks = 0;
        rig.During("list|", () => looks++);

        await rig.KeepAsync();
        var whileBusy = looks;
        await rig.KeepAsync();

        Assert.Equal((0, 1), (whileBusy, looks));
        Assert.Equal("1 New", await rig.ReadAsync());
        Assert.Empty(rig.Warnings);
    }

    private static async Task MoveAsync(CountRig rig, int members)
    {
        for (var number = 1; number <= members; number++)
        {
            await rig.MoveAsync(number, null, LinkStatus.New);
        }
    }
}
