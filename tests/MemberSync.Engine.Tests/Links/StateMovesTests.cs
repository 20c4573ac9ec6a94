using MemberSync.Core.Classes;
using MemberSync.Core.Members;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Links;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Wakes;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MemberSync.Engine.Tests.Links;

/// <summary>That whoever changes a state notes it; the simulation shows it for the worker and every story.</summary>
public sealed class StateMovesTests : IAsyncLifetime
{
    private CountRig _rig = null!;
    private LinkCommits _commits = null!;

    public async Task InitializeAsync()
    {
        _rig = await CountRig.OpenAsync();
        var waker = new Waker(_rig.Store, new WakeBoard(_rig.Time), new WorkerRegistry(), _rig.Time);
        var gate = new RemovalGate(_rig.Store, _rig.Time, NullLogger<RemovalGate>.Instance);
        _commits = new LinkCommits(_rig.Store, waker, gate, _rig.Time);
        await TakeAsync(Changes.FirstName(1, "Ines"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Member_whom_the_source_tells_is_counted_as_new()
    {
        Assert.Equal("1 New", await _rig.ReadAsync());
    }

    [Fact]
    public async Task Change_that_leaves_the_state_as_it_is_leaves_no_row()
    {
        var before = _rig.Rows().Length;

        await TakeAsync(Changes.FirstName(2, "Agnes"));

        Assert.Equal(before, _rig.Rows().Length);
    }

    [Fact]
    public async Task Operation_moves_the_member_and_who_is_removed_is_counted_no_more()
    {
        await AskAsync(LinkOperation.Suspend);
        var suspended = await _rig.ReadAsync();
        await AskAsync(LinkOperation.Delete);

        Assert.Equal(("1 Suspended", string.Empty), (suspended, await _rig.ReadAsync()));
    }

    [Fact]
    public async Task Who_is_erased_is_counted_no_more_and_no_row_of_counts_names_the_person()
    {
        var club = (await _rig.Clubs.FindNowAsync((await _rig.ViewAsync()).Club.Id, CancellationToken.None))!;
        var erasures = new Erasures(_rig.Store, _commits, _rig.Time, new SeededRandom(1));

        await erasures.AskAsync(club, Changes.Member, "operator", CancellationToken.None);

        Assert.Equal(string.Empty, await _rig.ReadAsync());
        Assert.DoesNotContain(_rig.Rows(), row => row.Key.Contains($"{Changes.Member}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Class_is_not_counted_among_the_members()
    {
        Assert.True(MemberId.TryOfClass("yoga", out var id));
        var session = new ClassSession { Title = "Yoga" };
        var told = new Member { Id = id, Class = session };

        await TakeAsync(new MemberChange("class-1", ChangeType.ClassCreated, Changes.Start, told, [])
        {
            Class = new ClassChange(session, [ClassField.Title]),
        });

        Assert.Equal("1 New", await _rig.ReadAsync());
        Assert.NotEmpty(_rig.Store.RowsOf("north").Where(row => row.Key.StartsWith("classes|", StringComparison.Ordinal)));
    }

    private async Task TakeAsync(MemberChange change)
    {
        var intake = new ChangeIntake(_rig.Store, _rig.Clubs, _commits, _rig.Time, new SeededRandom(1));
        var club = (await _rig.ViewAsync()).Club.Id;
        Assert.Equal(IntakeOutcome.Taken, await intake.TakeAsync(club, change, CancellationToken.None));
    }

    private async Task AskAsync(LinkOperation operation) => Assert.IsType<OperationOutcome.Accepted>(
        await new LinkOperations(_rig.Store, _commits, _rig.Time, new SeededRandom(1)).RunAsync(
            await _rig.ViewAsync(), Changes.Member, operation, "operator", CancellationToken.None));
}
