using System.Collections.Immutable;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>What is told at Mywellness is told at every other partner too.</summary>
public static class PartnerStories
{
    private static readonly ImmutableArray<Scenario> Short =
    [
        new("create", Stories.Plain, Stories.CreateAsync),
        new("update", Stories.Plain, Stories.UpdateAsync),
        new("delete", Stories.Plain, Stories.DeleteAsync),
    ];

    private static readonly ImmutableArray<Scenario> Long =
    [
        new("suspend and enable", Stories.Plain, Stories.SuspendAsync),
        new("quarantined and healed", Stories.Plain, Stories.QuarantineAsync),
        new("throttled", Stories.Plain, Stories.ThrottledAsync),
        new("crossing edits", o => o with { Processes = 2, StoreLatency = TimeSpan.FromMilliseconds(20) }, Stories.CrossingAsync),
        new("erased", Stories.Plain, EraseStory.TellAsync),
    ];

    private static readonly Scenario Visit = new("visit told twice at once", o => o with { Processes = 2 }, Stories.VisitAsync);

    /// <summary>A member comes, changes and goes: one story each, at each partner.</summary>
    public static ImmutableArray<Scenario> Quick { get; } = [.. Short.SelectMany(AtEach)];

    /// <summary>All others, at each partner that has what they tell of.</summary>
    public static ImmutableArray<Scenario> Thorough { get; } =
    [
        .. Long.SelectMany(AtEach),
        At("egym", EgymPort.Open, Visit),
        At("egym-v1", GymApiPort.Open, Visit),
        At("webhook", WebhookPort.Open, Visit),
        new("egym: e-mail of another person", ConflictStory.Adapt, ConflictStory.TellAsync),
        new("egym: card of another person", CardStory.Adapt, CardStory.ForeignAsync),
        new("egym: card passed on", CardStory.Adapt, CardStory.PassedOnAsync),
        new("egym: list read before the first load", ListStory.Adapt, ListStory.TellAsync),
        new("egym-v1: one address, two people", SharedAddressStory.Adapt, SharedAddressStory.TellAsync),
        new("spivi: class with bookings", ClassStory.Adapt, ClassStory.TellAsync),
        new("two partners, one down", OutageStory.Adapt, OutageStory.TellAsync),
    ];

    private static IEnumerable<Scenario> AtEach(Scenario story) =>
    [
        At("egym", EgymPort.Open, story),
        At("egym-v1", GymApiPort.Open, story),
        At("webhook", WebhookPort.Open, story),
        At("spivi", SpiviPort.Open, story),
    ];

    private static Scenario At(string partner, Func<WorldOptions, IPartnerPort> open, Scenario story) =>
        story with { Name = $"{partner}: {story.Name}", Adapt = o => story.Adapt(o) with { Partners = [open] } };
}
