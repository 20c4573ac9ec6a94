using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class LifecycleTests
{
    private static readonly PartnerAnswer.Done Done = new(FakePartner.Ids());
    private static readonly PartnerAnswer.Refused Refused = new("no such country");
    private static readonly PartnerAnswer.Failed Failed = new("503");
    private static readonly LinkEvent.MemberChanged Changed = new(Wanted: true);
    private static readonly LinkEvent.MemberChanged Left = new(Wanted: false);

    [Fact]
    public void First_send_goes_on_at_once_through_all_its_calls()
    {
        var story = new LinkStory(new FakePartner()).Tell(Changed);

        story.Run(Done);

        Assert.Equal(new Due(LinkStory.Start, DueClass.FirstSend, FakePartner.SetGroups), story.Link.Due);
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
    public void Lost_create_is_read_back_before_the_next_one()
    {
        var story = new LinkStory(new FakePartner()).Tell(Changed);

        story.Run(new PartnerAnswer.Lost("reset"));

        Assert.True(story.Link.InDoubt);
        Assert.Equal(FakePartner.ReadBack, story.Link.Due!.Endpoint);
        Assert.Equal(FakePartner.Create, story.Run(new PartnerAnswer.Absent(null)).Link.Due!.Endpoint);
    }

    [Fact]
    public void Call_found_in_flight_counts_as_lost()
    {
        var story = new LinkStory(new FakePartner()).Tell(Changed);
        story.Begin();

        story.Tell(new LinkEvent.FoundInFlight());

        Assert.Equal((null, true), (story.Link.Flight, story.Link.InDoubt));
        Assert.Equal(ReasonCode.AnswerLost, story.Link.Reason!.Code);
    }

    [Fact]
    public void Lost_visit_is_never_told_again()
    {
        var story = LinkStory.Enabled().Tell(new LinkEvent.Visited(new Visit("v1", LinkStory.Start)));

        story.Run(new PartnerAnswer.Lost("reset"));

        Assert.Empty(story.Link.Visits);
        Assert.Equal((LinkStatus.Enabled, null), (story.Link.Status, story.Link.Due));
    }

    [Fact]
    public void State_tells_of_trouble_from_the_fifth_failure_on_while_trying_goes_on()
    {
        var story = LinkStory.Enabled().Edit("p2");

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(LinkStatus.ToBeUpdated, story.Run(Failed).Link.Status);
        }

        story.Run(Failed);
        Assert.Equal((LinkStatus.Error, 5), (story.Link.Status, story.Link.Attempts));
        Assert.Equal(story.Now + Backoff.Delay(5, 0), story.Link.Due!.At);
        Assert.Equal(LinkStatus.Error, story.Edit("p3").Link.Status);
        Assert.Equal(LinkStatus.Enabled, story.RunOut().Link.Status);
    }

    [Fact]
    public void Throttled_call_is_no_failure_and_keeps_its_place()
    {
        var story = LinkStory.Enabled().Edit("p2");
        var before = story.Link;

        story.Run(new PartnerAnswer.Throttled(null));

        Assert.Equal(before, story.Link);
    }

    [Fact]
    public void Refused_member_waits_for_other_data()
    {
        var story = LinkStory.Enabled().Edit("p2").Run(Refused);

        Assert.Equal((LinkStatus.Error, null), (story.Link.Status, story.Link.Due));
        Assert.Equal(LinkStatus.ToBeUpdated, story.Edit("p3").Link.Status);
    }

    [Fact]
    public void Visit_does_not_send_again_what_was_refused()
    {
        var story = LinkStory.Enabled().Edit("p2").Run(Refused);

        story.Tell(new LinkEvent.Visited(new Visit("v1", LinkStory.Start)));

        Assert.Equal((LinkStatus.Error, null), (story.Link.Status, story.Link.Due));
        Assert.Single(story.Link.Visits);
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

        story.Tell(new LinkEvent.Reviewed(Wanted: true));

        Assert.Equal(before, story.Link);
    }

    [Fact]
    public void Partner_that_gives_ids_and_does_not_know_them_is_given_up()
    {
        var story = new LinkStory(new FakePartner()).Tell(Changed);
        var calls = 0;

        while (story.Link.Due is not null)
        {
            var isLost = story.Plan is Plan.Call call && call.Endpoint == FakePartner.SetGroups;
            story.Run(isLost ? new PartnerAnswer.Absent(FakePartner.IdName) : Done);
            Assert.InRange(calls++, 0, 30);
        }

        Assert.Equal(ReasonCode.PartnerLosesPerson, story.Link.Reason!.Code);
    }

    [Fact]
    public void Partner_that_denies_our_own_id_is_given_up()
    {
        var story = LinkStory.Enabled().Edit("p2");

        for (var calls = 0; story.Link.Due is not null; calls++)
        {
            Assert.InRange(calls, 0, 20);
            story.Run(new PartnerAnswer.Absent(null));
        }

        Assert.Equal(ReasonCode.PartnerLosesPerson, story.Link.Reason!.Code);
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
