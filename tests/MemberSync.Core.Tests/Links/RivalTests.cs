using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class RivalTests
{
    private static readonly PartnerAnswer Met = new PartnerAnswer.InTheWay("7", "p1");
    private static readonly PartnerAnswer MetAnother = new PartnerAnswer.InTheWay("7", "p1", IsAnother: true);

    [Fact]
    public void Account_that_is_met_is_looked_at_before_anything_else_is_sent()
    {
        var story = Begin().Run(Met);

        Assert.Equal((LinkStatus.New, null), (story.Link.Status, story.Link.Reason));
        Assert.Equal(FakePartner.AskRival, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Same_persons_account_is_linked()
    {
        var story = Begin().Run(Met).Run(new PartnerAnswer.Done(FakePartner.Ids("7"), Adopted: true));

        Assert.Equal(("7", null), (story.Link.Ids[FakePartner.IdName], story.Link.Rival));
        Assert.Equal(FakePartner.Update, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Account_that_another_member_has_stops_the_member_for_good()
    {
        var story = Begin().Run(Met).Run(new PartnerAnswer.Taken(MemberId.Parse("m-2")));

        Assert.Equal((LinkStatus.CreationError, null, null), (story.Link.Status, story.Link.Due, story.Link.Rival));
        Assert.Equal(ReasonCode.AccountTaken, story.Link.Reason!.Code);
    }

    [Fact]
    public void Another_persons_account_stops_the_member_and_the_reason_offers_what_can_be_done()
    {
        var story = Begin().Run(Met).Run(MetAnother);

        Assert.Equal((LinkStatus.CreationError, null), (story.Link.Status, story.Link.Due));
        Assert.Contains("{ \"account\": \"7\" }", story.Link.Reason!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_data_are_sent_without_asking_for_the_account_again()
    {
        var story = Begin().Run(Met).Run(MetAnother);

        story.Edit("p2");

        Assert.Equal(FakePartner.Create, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Account_is_removed_once_an_operator_has_named_it_and_then_the_member_is_sent()
    {
        var story = Begin().Run(Met).Run(MetAnother);

        var other = story.Decide(new LinkEvent.RivalToGiveWay("8"));
        story.Tell(new LinkEvent.RivalToGiveWay("7"));
        var removal = story.Link.Due;
        story.Run(new PartnerAnswer.Done(FakePartner.Ids().Clear()));

        Assert.IsType<Decision.Refused>(other);
        Assert.Equal(new Due(story.Now, DueClass.Operator, FakePartner.RemoveRival), removal);
        Assert.Equal((null, FakePartner.Create), (story.Link.Rival, story.Link.Due!.Endpoint));
    }

    [Fact]
    public void Word_of_an_operator_is_void_when_the_member_has_changed_before_the_removal()
    {
        var story = Begin().Run(Met).Run(MetAnother).Tell(new LinkEvent.RivalToGiveWay("7"));

        story.Edit("p2");

        Assert.Equal(FakePartner.Create, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Partner_that_names_accounts_it_does_not_know_is_not_asked_for_ever()
    {
        var story = Begin();

        for (var round = 0; round < 6; round++)
        {
            story.Run(Met).Run(new PartnerAnswer.Absent(null));
        }

        Assert.Equal((LinkStatus.CreationError, null), (story.Link.Status, story.Link.Due));
        Assert.Equal(ReasonCode.PartnerLosesPerson, story.Link.Reason!.Code);
    }

    private static LinkStory Begin() => new LinkStory(new FakePartner()).Tell(new LinkEvent.MemberChanged(Standing.Wanted));
}
