using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Forecast;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Core.Tests.Links;
using Xunit;
using static MemberSync.Core.Tests.Dispatch.Rates;

namespace MemberSync.Core.Tests.Forecast;

public sealed class PlanWalkTests
{
    private static readonly Link Fresh = new()
    {
        Member = MemberId.Parse("gb-1"),
        Connection = ConnectionId.Parse("fake"),
        Activated = true,
        Due = new Due(At("12:00"), DueClass.FirstSend, FakePartner.Create),
    };

    [Fact]
    public void New_member_needs_every_call_of_its_way()
    {
        var walk = Walk(Fresh);

        Assert.Equal("Create SetGroups", string.Join(' ', walk.Way));
        Assert.Equal((WalkKind.Created, Fresh.Due), (walk.Kind, walk.Begins));
        Assert.Equal("Profile Groups", string.Join(' ', walk.Tells));
    }

    [Fact]
    public void Member_at_the_partner_needs_only_what_differs()
    {
        var walk = Walk(Known("p1", "g0"));

        Assert.Equal((WalkKind.Updated, FakePartner.SetGroups), (walk.Kind, Assert.Single(walk.Way)));
    }

    [Fact]
    public void Member_who_is_to_go_needs_the_removal()
    {
        var walk = Walk(Known("p1", "g1") with { Removal = Removal.Source, Status = LinkStatus.ToBeRemoved });

        Assert.Equal((WalkKind.Removed, FakePartner.Delete), (walk.Kind, Assert.Single(walk.Way)));
    }

    [Fact]
    public void Member_whom_the_partner_would_refuse_is_blocked()
    {
        var walk = Walk(Fresh with { Due = null, Missing = FakePartner.Faults }, new FakePartner(IsComplete: false));

        Assert.Equal((WalkKind.Blocked, true), (walk.Kind, walk.Way.IsEmpty));
        Assert.Equal(FakePartner.Faults, walk.Missing);
    }

    [Fact]
    public void Call_that_is_under_way_is_not_needed_again()
    {
        var flight = new Flight(FakePartner.Create, 1, null, ImmutableSortedDictionary<Facet, string>.Empty);

        var walk = Walk(Fresh with { Flight = flight });

        Assert.Equal((WalkKind.Created, "SetGroups"), (walk.Kind, string.Join(' ', walk.Way)));
    }

    [Fact]
    public void Suspended_member_needs_nothing() =>
        Assert.Equal(WalkKind.LeftAlone, Walk(Known("p0", "g0") with { Status = LinkStatus.Suspended, Due = null }).Kind);

    [Fact]
    public void Plan_that_goes_round_in_circles_is_given_up()
    {
        var endless = new LinkContext(
            _ => new Plan.Call(FakePartner.Update, ImmutableSortedDictionary<Facet, string>.Empty),
            FakePartner.OnLost, LinkPolicy.Default, At("12:00"), 0, "test");

        var walk = PlanWalk.Of(Fresh, Backlogs.Terms.Plan, endless);

        Assert.Equal(100, walk.Way.Length);
    }

    private static Link Known(string profile, string groups) => Fresh with
    {
        Status = LinkStatus.ToBeUpdated,
        Ids = FakePartner.Ids(),
        Acknowledged = ImmutableSortedDictionary<Facet, string>.Empty
            .Add(Facet.Profile, profile).Add(Facet.Groups, groups),
    };

    private static Walk Walk(Link link, FakePartner? partner = null) => PlanWalk.Of(
        link,
        Backlogs.Terms.Plan,
        new LinkContext(
            (partner ?? new FakePartner()).Next, FakePartner.OnLost, LinkPolicy.Default, At("12:00"), 0, "test"));
}
