using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class LifecycleTests
{
    private static readonly PartnerAnswer.Done Done = new(FakePartner.Ids());
    private static readonly LinkEvent.MemberChanged Changed = new(Standing.Wanted);
    private static readonly LinkEvent.MemberChanged Left = new(Standing.Left);

    [Fact]
    public void First_send_goes_on_at_once_through_all_its_calls()
    {
        var story = new LinkStory(new FakePartner()).Tell(Changed);

        story.Run(Done);

        Assert.Equal(new Due(LinkStory.Start, DueClass.FirstSend, FakePartner.SetGroups), story.Link.Due);
    }

    [Theory]
    [InlineData(0, 1_775_044_800_000)]
    [InlineData(1_775_044_800_000, 1_775_044_800_001)]
    [InlineData(1_775_099_999_999, 1_775_100_000_000)]
    public void Calls_are_numbered_by_the_clock_and_never_twice(long last, long next)
    {
        var call = new Plan.Call(FakePartner.Update, ImmutableSortedDictionary<Facet, string>.Empty);
        var link = LinkStory.Enabled().Edit("p2").Link with { Sequence = last };
        var noon = new LinkContext(
            _ => call, FakePartner.OnLost, LinkPolicy.Default, new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero), 0, "test");

        var decision = Lifecycle.Decide(link, new LinkEvent.CallStarted(call, Fence: 1), noon);

        Assert.Equal(next, Assert.IsType<Decision.Applied>(decision).Next.Sequence);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Call_is_a_repeat_only_if_nothing_else_was_told_since_its_answer_was_lost(bool sameAgain, bool isRepeat)
    {
        var story = LinkStory.Enabled().Edit("p2").Run(new PartnerAnswer.Lost("no answer"));
        var lost = story.Link.Unanswered!;
        _ = sameAgain ? story : story.Edit("p3").Run(new PartnerAnswer.Lost("no answer")).Edit("p2");

        story.Begin();

        Assert.Equal(isRepeat, story.Link.Flight!.First == lost.First);
        Assert.Equal(isRepeat, story.Link.Flight.First != story.Link.Sequence);
    }

    [Fact]
    public void Edit_waits_for_the_next_tick_and_coalesces_with_others()
    {
        var story = LinkStory.Enabled().Edit("p2");
        story.Now += TimeSpan.FromMinutes(3);

        story.Edit("p3");

        Assert.Equal(LinkStatus.ToBeUpdated, story.Link.Status);
        Assert.Equal(new Due(LinkStory.Start.AddMinutes(10), DueClass.Resync, FakePartner.Update), story.Link.Due);
    }

    [Fact]
    public void Member_that_a_manual_connection_does_not_know_waits_for_approval()
    {
        var story = new LinkStory(new FakePartner()) { Policy = LinkPolicy.Default with { Automatic = false } };

        story.Tell(Changed);

        Assert.Equal((null, ReasonCode.AwaitsApproval), (story.Link.Due, story.Link.Reason!.Code));
        Assert.NotNull(story.Tell(new LinkEvent.SyncAsked()).Link.Due);
    }

    [Fact]
    public void Oldest_visits_give_way_when_a_partner_cannot_be_told()
    {
        var story = LinkStory.Enabled();

        for (var i = 0; i < 60; i++)
        {
            story.Tell(new LinkEvent.Visited(new Visit($"v{i}", LinkStory.Start)));
        }

        Assert.Equal(("v10", "v59"), (story.Link.Visits[0].EventId, story.Link.Visits[^1].EventId));
    }

    [Fact]
    public void Member_without_new_faults_is_the_same_link()
    {
        var story = new LinkStory(new FakePartner(IsComplete: false)).Tell(Changed);
        var before = story.Link;
        story.Partner = story.Partner with { Profile = "p2" };

        story.Tell(new LinkEvent.Reviewed(Standing.Wanted));

        Assert.Equal(before, story.Link);
    }

    [Fact]
    public void Source_that_loses_the_member_removes_it_at_once_and_brings_it_back_later()
    {
        var story = LinkStory.Enabled().Tell(Left);

        Assert.Equal(new Due(story.Now, DueClass.FirstSend, FakePartner.Delete), story.Link.Due);
        Assert.Equal(LinkStatus.Removed, story.Run(Done).Link.Status);
        Assert.False(story.Link.IsAtPartner);
        Assert.Equal(LinkStatus.New, story.Tell(Changed).Link.Status);
    }
}
