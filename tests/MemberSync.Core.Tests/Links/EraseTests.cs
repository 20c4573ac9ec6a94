using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class EraseTests
{
    private static readonly PartnerAnswer.Done Done = new(FakePartner.Ids());
    private static readonly PartnerAnswer.Refused Refused = new("not now");
    private static readonly LinkEvent.EraseAsked Erase = new();

    [Fact]
    public void Erase_takes_the_person_off_before_everything_else()
    {
        var story = LinkStory.Enabled().Tell(Erase);

        Assert.Equal(LinkStatus.ToBeRemoved, story.Link.Status);
        Assert.Equal(new Due(story.Now, DueClass.Operator, FakePartner.Delete), story.Link.Due);
        Assert.Equal(LinkStatus.Removed, story.Run(Done).Link.Status);
    }

    [Fact]
    public void Erase_takes_off_whom_an_operator_has_suspended()
    {
        var story = LinkStory.Enabled().Tell(new LinkEvent.SuspendAsked()).Tell(Erase);

        Assert.Equal(LinkStatus.Removed, story.Run(Done).Link.Status);
    }

    [Fact]
    public void Erase_during_a_first_send_takes_off_whom_it_made()
    {
        var story = new LinkStory(new FakePartner()).Tell(new LinkEvent.MemberChanged(Standing.Wanted));
        var call = story.Begin();

        story.Tell(Erase).Tell(new LinkEvent.Answered(call, Done));

        Assert.Equal(FakePartner.Delete, story.Link.Due!.Endpoint);
    }

    [Fact]
    public void Nothing_brings_the_erased_back()
    {
        var story = LinkStory.Enabled().Tell(Erase).Run(Done);

        story.Edit("p2").Tell(new LinkEvent.Reviewed(Standing.Wanted));

        Assert.Equal((LinkStatus.Removed, Removal.Erasure), (story.Link.Status, story.Link.Removal));
        Assert.IsType<Decision.Refused>(story.Decide(new LinkEvent.SyncAsked()));
    }

    [Fact]
    public void Sync_asks_a_partner_again_that_refused_to_let_the_person_go()
    {
        var story = LinkStory.Enabled().Tell(Erase).Run(Refused);

        story.Tell(new LinkEvent.SyncAsked());

        Assert.Equal((LinkStatus.ToBeRemoved, Removal.Erasure), (story.Link.Status, story.Link.Removal));
        Assert.Equal(LinkStatus.Removed, story.Run(Done).Link.Status);
    }
}
