using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class LifecyclePropertyTests
{
    private const int Worlds = 2_000;

    [Fact]
    public void Invariants_hold_whatever_happens_and_every_link_comes_to_rest()
    {
        var decisions = 0;
        for (var i = 0; i < Worlds; i++)
        {
            InWorld(i, world =>
            {
                for (var step = 0; step < 60; step++)
                {
                    world.Step();
                }

                world.Settle();

                CheckRest(world);
                decisions += world.Invariants.Decisions;
            });
        }

        Assert.InRange(decisions, 100_000, int.MaxValue);
    }

    [Fact]
    public void Review_of_an_unchanged_member_changes_nothing()
    {
        for (var i = 0; i < Worlds / 10; i++)
        {
            InWorld(i, world =>
            {
                for (var step = 0; step < 40; step++)
                {
                    world.Step();
                    var reviewed = new LinkEvent.Reviewed(world.Standing);
                    world.Story.Tell(reviewed);
                    var once = world.Story.Link;

                    world.Story.Tell(reviewed);

                    Assert.Equal(once, world.Story.Link);
                }
            });
        }
    }

    [Fact]
    public void Every_event_has_an_answer_in_states_that_should_not_be()
    {
        var chance = new SeededRandom(TestSeed.For("states"));
        var events = LifecycleStates.All.SelectMany(state => LifecycleStates.EventsOf(state.Link)).ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var story = new LinkStory(new FakePartner(IsComplete: chance.Chance(0.8))) { Link = AnyLink(chance) };

            Assert.NotNull(story.Decide(events[chance.Next(events.Length)].Event));
        }
    }

    private static void InWorld(int seed, Action<LinkWorld> act)
    {
        try
        {
            act(new LinkWorld(new SeededRandom(TestSeed.For($"world {seed}"))));
        }
        catch (Exception failure)
        {
            throw new Xunit.Sdk.XunitException($"World {seed}: {failure.Message}", failure);
        }
    }

    private static void CheckRest(LinkWorld world)
    {
        var (link, partner) = (world.Story.Link, world.Story.Partner);
        switch (link.Status)
        {
            case var _ when link.Reason?.Code == ReasonCode.FilteredOut:
                Assert.Equal(Standing.FilteredOut, world.Standing);
                break;
            case LinkStatus.Enabled:
                Assert.Equal(partner.Profile, link.Acknowledged[Facet.Profile]);
                Assert.Equal(partner.Groups, link.Acknowledged[Facet.Groups]);
                break;
            case LinkStatus.Removed:
                Assert.Equal(0, world.Account);
                break;
            case LinkStatus.New:
                Assert.True(link.Reason?.Code is ReasonCode.AwaitsApproval or ReasonCode.FieldsMissing);
                break;
            case LinkStatus.Error or LinkStatus.CreationError:
                Assert.NotNull(link.Reason);
                break;
            default:
                Assert.Equal(LinkStatus.Suspended, link.Status);
                break;
        }
    }

    private static Link AnyLink(SeededRandom chance)
    {
        var due = new Due(LinkStory.Start, (DueClass)chance.Next(4), FakePartner.SetGroups);
        return LinkStory.NewLink() with
        {
            Status = (LinkStatus)chance.Next(8),
            Removal = (Removal)chance.Next(5),
            Activated = chance.Chance(0.5),
            InDoubt = chance.Chance(0.5),
            Ids = chance.Chance(0.5) ? FakePartner.Ids() : ImmutableSortedDictionary<string, string>.Empty,
            Due = chance.Chance(0.5) ? due : null,
            Flight = chance.Chance(0.5) ? new Flight(FakePartner.Create, Fence: 1, Visit: null, ImmutableSortedDictionary<Facet, string>.Empty) : null,
            Attempts = chance.Next(10),
            Losses = chance.Next(10),
        };
    }
}
