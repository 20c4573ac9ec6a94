using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class IdActsTests
{
    private static readonly ImmutableSortedDictionary<Facet, string> Nothing =
        ImmutableSortedDictionary<Facet, string>.Empty;

    [Fact]
    public void Ids_given_to_an_undecided_member_lead_to_an_update_and_never_to_a_create()
    {
        var story = new LinkStory(new FakePartner()).Tell(new LinkEvent.MemberChanged(Standing.Wanted));
        story.Run(new PartnerAnswer.Undecided(["A. M.", "A. N."]));

        story.Tell(Given("7"));

        Assert.Equal((LinkStatus.ToBeUpdated, null), (story.Link.Status, story.Link.Reason));
        Assert.Equal(new Due(story.Now, DueClass.Operator, FakePartner.Update), story.Link.Due);
    }

    [Fact]
    public void Ids_given_end_a_doubt()
    {
        var story = new LinkStory(new FakePartner()).Tell(new LinkEvent.MemberChanged(Standing.Wanted));
        story.Run(new PartnerAnswer.Lost("reset"));

        story.Tell(Given("7"));

        Assert.False(story.Link.InDoubt);
        Assert.Equal(FakePartner.Update, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void What_the_partner_is_known_to_hold_is_not_sent()
    {
        var story = new LinkStory(new FakePartner());

        story.Tell(Given("7", Nothing.Add(Facet.Profile, "p1")));

        Assert.Equal(FakePartner.SetGroups, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Other_persons_ids_replace_all_that_was_known()
    {
        var story = LinkStory.Enabled();

        story.Tell(Given("7"));

        Assert.Equal("7", story.Link.Ids[FakePartner.IdName]);
        Assert.Empty(story.Link.Acknowledged);
    }

    [Fact]
    public void Same_ids_again_change_nothing()
    {
        var story = LinkStory.Enabled();
        var before = story.Link;

        story.Tell(new LinkEvent.IdsGiven(before.Ids, Nothing, DueClass.Operator));

        Assert.Equal(before, story.Link);
    }

    [Fact]
    public void Ids_taken_back_leave_the_decision_to_an_operator()
    {
        var story = new LinkStory(new FakePartner()).Tell(Given("7"));

        story.Tell(new LinkEvent.IdsTakenBack()).Tell(new LinkEvent.Reviewed(Standing.Wanted));

        Assert.Equal((LinkStatus.CreationError, null), (story.Link.Status, story.Link.Due));
        Assert.Equal(ReasonCode.MatchUndone, story.Link.Reason!.Code);
        Assert.False(story.Link.IsAtPartner);
    }

    [Fact]
    public void Taken_account_stops_the_member_and_names_who_has_it()
    {
        var story = new LinkStory(new FakePartner()).Tell(new LinkEvent.MemberChanged(Standing.Wanted));

        story.Run(new PartnerAnswer.Taken(MemberId.Parse("m-2")));

        Assert.Equal(LinkStatus.CreationError, story.Link.Status);
        Assert.Equal(new Reason(ReasonCode.AccountTaken, "m-2"), story.Link.Reason);
        Assert.Null(story.Link.Due);
    }

    [Fact]
    public void Nothing_more_is_sent_for_a_taken_account_until_an_operator_says_so()
    {
        var story = new LinkStory(new FakePartner()).Tell(new LinkEvent.MemberChanged(Standing.Wanted));
        story.Run(new PartnerAnswer.Taken(MemberId.Parse("m-2")));

        story.Edit("p2").Tell(new LinkEvent.Reviewed(Standing.Wanted));
        Assert.Null(story.Link.Due);
        story.Tell(new LinkEvent.SyncAsked());

        Assert.Equal(FakePartner.Create, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Taken_account_of_a_member_that_leaves_stays_with_the_other()
    {
        var story = new LinkStory(new FakePartner()).Tell(new LinkEvent.MemberChanged(Standing.Wanted));
        story.Run(new PartnerAnswer.Taken(MemberId.Parse("m-2")));

        story.Tell(new LinkEvent.MemberChanged(Standing.Left));

        Assert.Equal((LinkStatus.Removed, null), (story.Link.Status, story.Link.Due));
    }

    private static LinkEvent.IdsGiven Given(string id, ImmutableSortedDictionary<Facet, string>? holds = null) =>
        new(FakePartner.Ids(id), holds ?? Nothing, DueClass.Operator);
}
