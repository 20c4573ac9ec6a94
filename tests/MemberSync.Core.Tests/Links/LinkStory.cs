using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

/// <summary>A link, the events that befall it one after the other, and the clock they happen by.</summary>
internal sealed class LinkStory(FakePartner partner)
{
    public static DateTimeOffset Start { get; } = new(2026, 4, 1, 9, 5, 0, TimeSpan.Zero);

    public FakePartner Partner { get; set; } = partner;

    public LinkPolicy Policy { get; set; } = LinkPolicy.Default;

    public DateTimeOffset Now { get; set; } = Start;

    public double Jitter { get; set; }

    public Link Link { get; set; } = NewLink();

    public List<Transition> History { get; } = [];

    public Plan Plan => Partner.Next(Link);

    public static Link NewLink() => new() { Member = MemberId.Parse("m-1"), Connection = ConnectionId.Parse("c-1") };

    /// <summary>A story whose member is at the partner and in step.</summary>
    public static LinkStory Enabled()
    {
        var story = new LinkStory(new FakePartner());
        story.Tell(new LinkEvent.MemberChanged(Standing.Wanted)).Run(new PartnerAnswer.Done(FakePartner.Ids())).RunOut();
        Assert.Equal(LinkStatus.Enabled, story.Link.Status);
        return story;
    }

    public Decision Decide(LinkEvent e) =>
        Lifecycle.Decide(Link, e, new LinkContext(Partner.Next, FakePartner.OnLost, Policy, Now, Jitter, "test"));

    /// <summary>Takes an event that must not be refused.</summary>
    public LinkStory Tell(LinkEvent e)
    {
        var applied = Assert.IsType<Decision.Applied>(Decide(e));
        Link = applied.Next;
        if (applied.Transition is { } transition)
        {
            History.Add(transition);
        }

        return this;
    }

    public Plan.Call Begin()
    {
        var call = Assert.IsType<Plan.Call>(Plan);
        Tell(new LinkEvent.CallStarted(call, Fence: 1));
        return call;
    }

    /// <summary>Makes the next call, with this answer.</summary>
    public LinkStory Run(PartnerAnswer answer)
    {
        var call = Begin();
        return Tell(new LinkEvent.Answered(call, answer));
    }

    /// <summary>Makes calls that all succeed until the link has nothing to send.</summary>
    public LinkStory RunOut()
    {
        for (var calls = 0; Link.Due is not null; calls++)
        {
            Assert.InRange(calls, 0, 20);
            Run(new PartnerAnswer.Done(ImmutableSortedDictionary<string, string>.Empty));
        }

        return this;
    }

    /// <summary>The data change, and the hub is told.</summary>
    public LinkStory Edit(string profile)
    {
        Partner = Partner with { Profile = profile };
        return Tell(new LinkEvent.MemberChanged(Standing.Wanted));
    }
}
