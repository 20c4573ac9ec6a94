using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

/// <summary>Plans that wait for a time, and calls that do not wait for the next tick.</summary>
public sealed class LaterTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 5, 0, TimeSpan.Zero);
    private static readonly Endpoint Fetch = new("Fetch");

    private static readonly Link Known = new()
    {
        Member = MemberId.Parse("m"),
        Connection = ConnectionId.Parse("c"),
        Status = LinkStatus.Enabled,
        Activated = true,
        Ids = FakePartner.Ids(),
        Revision = 1,
    };

    private static readonly Plan.Call AtOnce = new(Fetch, Tells("a")) { AtOnce = true };

    [Fact]
    public void Link_in_step_waits_for_the_time_that_the_plan_names()
    {
        var link = Decide(Known, new Plan.Later(Fetch, Now.AddHours(3)));

        Assert.Equal((LinkStatus.Enabled, new Due(Now.AddHours(3), DueClass.Resync, Fetch)), (link.Status, link.Due));
    }

    [Fact]
    public void What_comes_from_elsewhere_is_looked_for_at_the_next_tick() =>
        Assert.Equal(Now.AddMinutes(10), Decide(Known, new Plan.Later(Fetch, null)).Due!.At);

    [Fact]
    public void Call_at_once_overtakes_what_waits_and_goes_on_at_once()
    {
        var waiting = Decide(Known, new Plan.Later(Fetch, Now.AddHours(3)));

        var asked = Decide(waiting, AtOnce, new LinkEvent.Reviewed(Standing.Wanted));
        var answered = Decide(waiting, AtOnce, new LinkEvent.Answered(AtOnce, new PartnerAnswer.Done(FakePartner.Ids())));

        Assert.Equal((Now, DueClass.Bulk), (asked.Due!.At, asked.Due.Class));
        Assert.Equal((Now, DueClass.Resync), (answered.Due!.At, answered.Due.Class));
    }

    [Fact]
    public void Word_of_the_partner_stands_before_what_was_told()
    {
        var holds = Tells("b");

        var done = Decide(Known, AtOnce, Answer(new PartnerAnswer.Done(FakePartner.Ids()) { Holds = holds }));
        var leftOut = Decide(Known, AtOnce, Answer(new PartnerAnswer.LeftOut("no") { Holds = holds }));
        var silent = Decide(Known, AtOnce, Answer(new PartnerAnswer.Done(FakePartner.Ids())));

        Assert.Equal(
            ["b", "b", "a"], new[] { done, leftOut, silent }.Select(link => link.Acknowledged[Facet.Bookings]));
    }

    private static LinkEvent.Answered Answer(PartnerAnswer answer) => new(AtOnce, answer);

    private static ImmutableSortedDictionary<Facet, string> Tells(string text) =>
        ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Bookings, text);

    private static Link Decide(Link link, Plan plan, LinkEvent? e = null) =>
        Assert.IsType<Decision.Applied>(Lifecycle.Decide(
            link,
            e ?? new LinkEvent.MemberChanged(Standing.Wanted),
            new LinkContext(_ => plan, _ => LostAnswer.Repeat, LinkPolicy.Default, Now, Jitter: 0, By: "test"))).Next;
}
