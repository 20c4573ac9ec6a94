using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class LifecycleFailureTests
{
    private static readonly PartnerAnswer.Done Done = new(FakePartner.Ids());
    private static readonly PartnerAnswer.Refused Refused = new("no such country");
    private static readonly PartnerAnswer.Failed Failed = new("503");
    private static readonly LinkEvent.MemberChanged Changed = new(Standing.Wanted);

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

        Assert.Equal(before with { Sequence = story.Link.Sequence }, story.Link);
    }

    [Fact]
    public void What_cannot_be_had_is_left_out_until_it_changes_and_the_history_says_so()
    {
        var story = LinkStory.Enabled().Edit("p2").Run(new PartnerAnswer.LeftOut("the photograph, because it is none"));

        Assert.Equal((LinkStatus.Enabled, null), (story.Link.Status, story.Link.Due));
        Assert.Equal("Left out: the photograph, because it is none", story.History[^1].Cause);
        Assert.Equal(LinkStatus.ToBeUpdated, story.Edit("p3").Link.Status);
    }

    [Fact]
    public void History_tells_what_was_left_out_when_more_is_to_be_sent()
    {
        var story = LinkStory.Enabled();
        story.Partner = story.Partner with { Groups = "g2" };

        story.Edit("p2").Run(new PartnerAnswer.LeftOut("the e-mail address"));

        Assert.Equal((LinkStatus.ToBeUpdated, FakePartner.SetGroups), (story.Link.Status, story.Link.Due!.Endpoint));
        Assert.Equal("Left out: the e-mail address", story.History[^1].Cause);
    }

    [Fact]
    public void What_cannot_be_had_for_the_moment_is_tried_again_and_not_laid_at_the_partners_door()
    {
        var story = LinkStory.Enabled().Edit("p2").Run(new PartnerAnswer.Failed("no photo now", Elsewhere: true));

        Assert.Equal(new Reason(ReasonCode.SourceFailing, "no photo now"), story.Link.Reason);
        Assert.Equal(story.Now + Backoff.Delay(1, 0), story.Link.Due!.At);
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
    public void Trouble_ends_when_a_read_of_ids_succeeds()
    {
        var story = new LinkStory(new FakePartner()).Tell(Changed);
        for (var i = 0; i < 6; i++)
        {
            story.Run(new PartnerAnswer.Lost("reset"));
        }

        Assert.Equal(LinkStatus.CreationError, story.Link.Status);
        Assert.Equal((LinkStatus.ToBeUpdated, null), (story.Run(Done).Link.Status, story.Link.Reason));
    }
}
