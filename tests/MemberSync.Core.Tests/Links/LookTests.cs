using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class LookTests
{
    private static readonly PartnerAnswer.Done Differs = new(FakePartner.Ids()) { Differs = [MemberField.Email] };
    private static readonly LinkEvent.LookAsked Look = new();

    [Fact]
    public void Look_waits_behind_everything_and_the_member_stays_in_step()
    {
        var story = LinkStory.Enabled().Tell(Look);

        Assert.Equal(LinkStatus.Enabled, story.Link.Status);
        Assert.Equal(new Due(story.Now, DueClass.Spare, FakePartner.ReadBack), story.Link.Due);
    }

    [Fact]
    public void What_differs_is_kept_until_the_data_are_told_again()
    {
        var story = LinkStory.Enabled().Tell(Look).Run(Differs);
        var found = story.Link;

        story.Edit("p2").Run(new PartnerAnswer.Done(FakePartner.Ids().Clear()));

        Assert.Equal((LinkStatus.Enabled, null), (found.Status, found.Due));
        Assert.Equal(MemberField.Email, Assert.Single(found.Drift!.Fields));
        Assert.Null(story.Link.Drift);
    }

    [Fact]
    public void Change_takes_the_place_of_the_look_in_its_own_class()
    {
        var story = LinkStory.Enabled().Tell(Look).Edit("p2");

        Assert.Equal((DueClass.Resync, FakePartner.Update), (story.Link.Due!.Class, story.Link.Due.Endpoint));
        Assert.False(story.Link.Look);
    }

    [Fact]
    public void Nobody_is_looked_at_of_whom_something_is_to_be_told()
    {
        var story = LinkStory.Enabled();
        story.Partner = story.Partner with { Profile = "p2" };

        Assert.Null(story.Tell(Look).Link.Due);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Look_that_brings_nothing_is_not_repeated(bool isLost)
    {
        var story = LinkStory.Enabled().Tell(Look);

        story.Run(isLost ? new PartnerAnswer.Lost("reset") : new PartnerAnswer.Failed("503"));

        Assert.Equal((LinkStatus.Enabled, null, 0), (story.Link.Status, story.Link.Due, story.Link.Attempts));
    }

    [Fact]
    public void Look_that_was_under_way_when_the_hub_stopped_is_forgotten()
    {
        var story = LinkStory.Enabled().Tell(Look);
        story.Begin();

        story.Tell(new LinkEvent.FoundInFlight());

        Assert.Equal((LinkStatus.Enabled, null, null), (story.Link.Status, story.Link.Due, story.Link.Reason));
    }

    [Fact]
    public void Person_whom_the_partner_has_lost_is_made_anew()
    {
        var story = LinkStory.Enabled().Tell(Look).Run(new PartnerAnswer.Absent(FakePartner.IdName));

        story.Run(new PartnerAnswer.Absent(null));

        Assert.Equal(FakePartner.Create, story.Link.Due!.Endpoint);
    }
}
