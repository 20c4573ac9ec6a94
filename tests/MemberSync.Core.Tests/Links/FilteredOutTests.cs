using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class FilteredOutTests
{
    private static readonly PartnerAnswer.Done Done = new(FakePartner.Ids());
    private static readonly LinkEvent.MemberChanged Wanted = new(Standing.Wanted);
    private static readonly LinkEvent.MemberChanged FilteredOut = new(Standing.FilteredOut);

    [Fact]
    public void Member_is_removed_when_the_connection_does_not_keep()
    {
        var story = LinkStory.Enabled().Tell(FilteredOut);

        Assert.Equal((LinkStatus.ToBeRemoved, FakePartner.Delete), (story.Link.Status, story.Link.Due!.Endpoint));
        Assert.Equal("The filter does not let the member through", story.History[^1].Cause);
    }

    [Fact]
    public void Kept_member_stays_as_it_is_and_says_why()
    {
        var story = Kept();

        story.Partner = story.Partner with { Profile = "p2" };
        story.Tell(FilteredOut);

        Assert.Equal((LinkStatus.Enabled, null), (story.Link.Status, story.Link.Due));
        Assert.Contains("no longer lets this member through", $"{story.Link.Reason}", StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_member_is_brought_up_to_date_when_it_is_let_through_again()
    {
        var story = Kept();
        story.Partner = story.Partner with { Profile = "p2" };

        story.Tell(Wanted);

        Assert.Equal((LinkStatus.ToBeUpdated, null), (story.Link.Status, story.Link.Reason));
        Assert.Equal(FakePartner.Update, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Kept_member_is_removed_when_the_source_no_longer_has_it()
    {
        var story = Kept().Tell(new LinkEvent.MemberChanged(Standing.Left));

        Assert.Equal((LinkStatus.ToBeRemoved, null), (story.Link.Status, story.Link.Reason));
        Assert.Equal(LinkStatus.Removed, story.Run(Done).Link.Status);
    }

    [Fact]
    public void Kept_member_is_removed_by_a_review_when_the_connection_keeps_no_longer()
    {
        var story = Kept();
        story.Policy = story.Policy with { KeepsFilteredOut = false };

        story.Tell(new LinkEvent.Reviewed(Standing.FilteredOut));

        Assert.Equal((LinkStatus.ToBeRemoved, DueClass.Bulk), (story.Link.Status, story.Link.Due!.Class));
    }

    [Fact]
    public void Removal_that_waits_is_withdrawn_when_the_connection_keeps_from_now_on()
    {
        var story = LinkStory.Enabled().Tell(FilteredOut);
        story.Policy = story.Policy with { KeepsFilteredOut = true };

        story.Tell(new LinkEvent.Reviewed(Standing.FilteredOut));

        Assert.Equal((LinkStatus.Enabled, null), (story.Link.Status, story.Link.Due));
    }

    [Fact]
    public void Member_that_was_never_sent_is_not_kept()
    {
        var story = new LinkStory(new FakePartner()) { Policy = LinkPolicy.Default with { KeepsFilteredOut = true } };

        story.Tell(Wanted).Tell(FilteredOut);

        Assert.Equal(LinkStatus.Removed, story.Link.Status);
    }

    [Fact]
    public void Sync_of_a_kept_member_is_refused_and_says_what_to_change()
    {
        var refused = Assert.IsType<Decision.Refused>(Kept().Decide(new LinkEvent.SyncAsked()));

        Assert.Contains("Change the filter or the member first", refused.Why, StringComparison.Ordinal);
    }

    private static LinkStory Kept()
    {
        var story = LinkStory.Enabled();
        story.Policy = story.Policy with { KeepsFilteredOut = true };
        return story.Tell(FilteredOut);
    }
}
