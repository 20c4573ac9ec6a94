using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class OperatorActsTests
{
    private static readonly PartnerAnswer.Done Done = new(FakePartner.Ids());
    private static readonly PartnerAnswer.Refused Refused = new("no such country");
    private static readonly LinkEvent.MemberChanged Left = new(Standing.Left);
    private static readonly LinkEvent.SyncAsked Sync = new();
    private static readonly LinkEvent.SuspendAsked Suspend = new();
    private static readonly LinkEvent.EnableAsked Enable = new();
    private static readonly LinkEvent.DeleteAsked Delete = new();

    [Fact]
    public void Sync_sends_everything_again_now()
    {
        var story = LinkStory.Enabled().Tell(Sync);

        Assert.Equal(new Due(story.Now, DueClass.Operator, FakePartner.Update), story.Link.Due);
        Assert.Equal(FakePartner.SetGroups, story.Run(Done).Link.Due!.Endpoint);
    }

    [Fact]
    public void Sync_brings_back_whom_an_operator_removed_and_nothing_else_does()
    {
        var story = LinkStory.Enabled().Tell(Delete).Run(Done);

        Assert.Equal(LinkStatus.Removed, story.Edit("p2").Link.Status);
        Assert.Equal(LinkStatus.New, story.Tell(Sync).Link.Status);
    }

    [Theory]
    [InlineData(Standing.Left, "The gym system no longer has this member")]
    [InlineData(Standing.FilteredOut, "The connection's filter does not let this member through")]
    public void Sync_does_not_bring_back_whom_nobody_wants_any_more(Standing standing, string words)
    {
        var story = LinkStory.Enabled().Tell(Delete).Run(Done);

        var refused = Assert.IsType<Decision.Refused>(story.Decide(new LinkEvent.SyncAsked(standing)));

        Assert.StartsWith(words, refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Sync_tries_a_refused_removal_again_when_the_source_asked_for_it()
    {
        var story = LinkStory.Enabled().Tell(Left).Run(Refused);

        story.Tell(Sync);

        Assert.Equal((Removal.Source, LinkStatus.ToBeRemoved), (story.Link.Removal, story.Link.Status));
        Assert.Equal(FakePartner.Delete, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Sync_during_a_bulk_call_does_not_wait_for_the_window()
    {
        var story = LinkStory.Enabled();
        story.Partner = story.Partner with { Profile = "p2" };
        story.Tell(new LinkEvent.Reviewed(Standing.Wanted));
        var call = story.Begin();

        story.Tell(Sync).Tell(new LinkEvent.Answered(call, Done));

        Assert.Equal(DueClass.Operator, story.Link.Due!.Class);
    }

    [Fact]
    public void Edit_during_a_bulk_call_does_not_wait_for_the_window()
    {
        var story = LinkStory.Enabled();
        story.Partner = story.Partner with { Profile = "p2" };
        story.Tell(new LinkEvent.Reviewed(Standing.Wanted));
        var call = story.Begin();

        story.Edit("p3").Tell(new LinkEvent.Answered(call, Done));

        Assert.Equal(DueClass.Resync, story.Link.Due!.Class);
    }

    [Fact]
    public void Removal_asked_during_a_call_goes_out_when_that_call_is_refused()
    {
        var story = LinkStory.Enabled().Edit("p2");
        var call = story.Begin();

        story.Tell(Delete).Tell(new LinkEvent.Answered(call, Refused));

        Assert.Equal(LinkStatus.ToBeRemoved, story.Link.Status);
        Assert.Equal(new Due(story.Link.Due!.At, DueClass.Operator, FakePartner.Delete), story.Link.Due);
    }

    [Fact]
    public void Edit_during_a_call_goes_out_when_that_call_is_refused()
    {
        var story = LinkStory.Enabled().Edit("p2");
        var call = story.Begin();

        story.Edit("p3").Tell(new LinkEvent.Answered(call, Refused));

        Assert.Equal((LinkStatus.ToBeUpdated, FakePartner.Update), (story.Link.Status, story.Link.Due!.Endpoint));
    }

    [Fact]
    public void Suspended_link_leaves_the_queue_whatever_becomes_of_its_call()
    {
        PartnerAnswer[] answers =
        [
            Done, Refused, new PartnerAnswer.Undecided(["A. M."]), new PartnerAnswer.Failed("503"),
            new PartnerAnswer.Lost("reset"), new PartnerAnswer.Throttled(null), new PartnerAnswer.Absent(null),
            new PartnerAnswer.Absent(FakePartner.IdName),
        ];
        foreach (var answer in answers)
        {
            var story = LinkStory.Enabled().Edit("p2");
            var call = story.Begin();

            story.Tell(Suspend).Tell(new LinkEvent.Answered(call, answer));

            Assert.Equal((LinkStatus.Suspended, null, null), (story.Link.Status, story.Link.Due, story.Link.Reason));
        }
    }

    [Fact]
    public void Enable_sends_what_changed_meanwhile_now()
    {
        var story = LinkStory.Enabled().Tell(Suspend).Edit("p2");

        story.Tell(Enable);

        Assert.Equal(new Due(story.Now, DueClass.Operator, FakePartner.Update), story.Link.Due);
    }

    [Fact]
    public void Call_is_not_begun_while_another_is_under_way_or_nothing_is_due()
    {
        var story = LinkStory.Enabled().Edit("p2");
        var call = story.Begin();

        Assert.IsType<Decision.Refused>(story.Decide(new LinkEvent.CallStarted(call, Fence: 2)));
        story.Tell(Suspend).Tell(new LinkEvent.FoundInFlight());
        Assert.IsType<Decision.Refused>(story.Decide(new LinkEvent.CallStarted(call, Fence: 2)));
    }

    [Fact]
    public void Act_that_changes_nothing_still_stands_in_the_history()
    {
        var story = LinkStory.Enabled().Tell(Sync);

        story.Tell(Sync);

        Assert.Equal(("Sync", "test"), (story.History[^1].Cause, story.History[^1].By));
        Assert.Equal(story.History.Count, story.Link.Revision);
    }

    [Fact]
    public void Sync_of_an_incomplete_member_names_what_is_missing()
    {
        var story = LinkStory.Enabled();
        story.Partner = story.Partner with { IsComplete = false };

        var refused = Assert.IsType<Decision.Refused>(story.Decide(Sync));

        Assert.Contains("E-mail address is missing", refused.Why, StringComparison.Ordinal);
    }
}
