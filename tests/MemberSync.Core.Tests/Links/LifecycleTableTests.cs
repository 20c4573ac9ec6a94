using MemberSync.Core.Links;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class LifecycleTableTests
{
    [Fact]
    public void Every_state_answers_every_event() => Approved.Matches(LifecycleTable.Write());

    [Fact]
    public void Every_status_and_every_event_stands_in_the_table()
    {
        var events = LifecycleStates.All.SelectMany(state => LifecycleStates.EventsOf(state.Link));
        var statuses = LifecycleStates.All.Select(state => state.Link.Status);

        Assert.Equal(Enum.GetValues<LinkStatus>(), statuses.Distinct().Order());
        Assert.Equal(
            typeof(LinkEvent).GetNestedTypes().Select(type => type.Name).Order(),
            events.Select(e => e.Event.GetType().Name).Distinct().Order());
    }
}
