using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Simulation.Scenarios;

/// <summary>The stories that every fault is tried on.</summary>
public static class Stories
{
    private const int Someone = 1;

    public static ImmutableArray<Scenario> All { get; } =
    [
        new("create", Plain, CreateAsync),
        new("update", Plain, UpdateAsync),
        new("delete", Plain, DeleteAsync),
        new("suspend and enable", Plain, SuspendAsync),
        new("bulk in the window", o => o with { ConnectionEnabled = false, Start = At(20, 58) }, BulkAsync),
        new("bulk by day", BulkByDay, BulkByDayAsync),
        new("token expiry mid-batch", o => o with { TokenLife = TimeSpan.FromSeconds(20) }, ExpiryAsync),
        new("quarantined and healed", Plain, QuarantineAsync),
        new("throttled", Plain, ThrottledAsync),
        new("second deliberate try", Plain, SecondTryAsync),
        new("crossing edits", o => o with { Processes = 2, StoreLatency = TimeSpan.FromMilliseconds(20) }, CrossingAsync),
        new("visit told twice at once", o => o with { Processes = 2 }, VisitAsync),
        new("preview", o => o with { ConnectionEnabled = false, Start = At(20, 50) }, PreviewStory.TellAsync),
        new("poison message", Plain, PoisonAsync),
        new("removals held back", RemovalStories.Guarded, RemovalStories.HeldBackAsync),
        new("removals approved in part", RemovalStories.Guarded, RemovalStories.InPartAsync),
        new("integration removed", Plain, RemovalStories.WithPeopleAsync),
        new("integration removed, people stay", Plain, RemovalStories.WithoutPeopleAsync),
        new("filter changes, people go", FilterStories.Removing, FilterStories.RemovedAsync),
        new("filter changes, people stay", FilterStories.Keeping, FilterStories.KeptAsync),
        new("opt-ins", ConsentStories.OptedIn, ConsentStories.OptInAsync),
        new("approval of new members", ConsentStories.Approved, ConsentStories.ApprovalAsync),
        new("people matched at activation", MatchStories.AtActivation, MatchStories.ActivationAsync),
        new("match undone", MatchStories.Undone, MatchStories.UndoAsync),
        new("groups, cards, photographs", AssumedStory.Adapt, AssumedStory.TellAsync),
        new("settings edited meanwhile", SettingsStory.Adapt, SettingsStory.TellAsync),
        new("erased", Plain, EraseStory.TellAsync),
        new("gym asked", GymStories.Asked, GymStories.ToldAsync),
        new("gym silent", GymStories.Asked, GymStories.SilentAsync),
        new("gym lists who was erased", GymStories.Asked, GymStories.ErasedAsync),
        new("gym listed in part", GymStories.Asked, GymStories.InPartAsync),
        new("members never counted before", o => o with { IsUncounted = true }, UpdateAsync),
        new("one person twice in the source", Plain, DoublesAsync),
        new("sweep after lost wake-ups", o => o with { LosesWakes = true }, CreateAsync),
    ];

    /// <summary>Those of every partner.</summary>
    public static ImmutableArray<Scenario> Everywhere => [.. All, .. PartnerStories.Quick, .. PartnerStories.Thorough];

    private static DateTimeOffset At(int hour, int minute) => new(2026, 4, 1, hour, minute, 0, TimeSpan.Zero);

    internal static WorldOptions Plain(WorldOptions options) => options;

    internal static async Task<Verdict> CreateAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    internal static async Task<Verdict> UpdateAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();
        await world.Source.EditAsync(Someone, m => m with { Email = "new@example.org", Tags = ["#Yoga"], Address = At(m, "7") });
        await world.Source.EditAsync(Someone, m => m with { Contract = m.Contract! with { End = new DateOnly(2028, 3, 31) } });
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    // Some partner is told no more of a member than names and address.
    private static Address At(Member member, string number) => member.Address! with { Number = number };

    internal static async Task<Verdict> DeleteAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();
        await world.Source.DeleteAsync(Someone);
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    internal static async Task<Verdict> SuspendAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.Operator.AskAsync(Someone, LinkOperation.Suspend);
        await world.RestAsync();
        await world.Source.EditAsync(Someone, m => m with { Email = "new@example.org" });
        var calls = world.Partner.MemberCalls;
        await Task.Delay(TimeSpan.FromMinutes(20), world.Time);
        var quiet = world.Partner.MemberCalls == calls;
        await world.Operator.AskAsync(Someone, LinkOperation.Enable);
        await world.RestAsync();
        var verdict = await Invariants.CheckAsync(world);
        return quiet ? verdict : new Verdict(verdict.Faults.Add("I11 suspended means no calls: there were some"));
    }

    private static async Task<Verdict> BulkAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.Source.CreateIncompleteAsync(Someone + 1);
        await world.Source.CreateAsync(Someone + 2);
        await world.EnableConnectionAsync(Review.Start(World.Club, World.Connection));
        await world.UntilAsync(At(20, 59).AddSeconds(30));
        var early = world.Mywellness.Calls.Actions[MywellnessAction.CreateFacilityUserFromThirdParty].Total;
        await world.UntilAsync(At(21, 2));
        await world.SettleAsync();
        var verdict = await Invariants.CheckAsync(world);
        return early == 0 ? verdict : new Verdict(verdict.Faults.Add("Bulk went out before the window opened"));
    }

    private static WorldOptions BulkByDay(WorldOptions options) => options with
    {
        ConnectionEnabled = false,
        Start = At(12, 0),
        Adjust = c => c with { Options = c.Options with { Bulk = BulkTime.Always } },
    };

    private static async Task<Verdict> BulkByDayAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.Source.CreateAsync(Someone + 1);
        await world.EnableConnectionAsync(Review.Start(World.Club, World.Connection));
        await world.SettleAsync();
        return (await Invariants.CheckAsync(world))
            .Expect(world.Time.GetUtcNow() < At(14, 0), "Bulk waited for the window although it may go always");
    }

    private static async Task<Verdict> ExpiryAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await Task.Delay(TimeSpan.FromSeconds(25), world.Time);
        world.Mywellness.EndSessions(2);
        await world.Source.CreateAsync(Someone + 1);
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    internal static async Task<Verdict> ThrottledAsync(World world)
    {
        world.Partner.RefuseForRate(3);
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    private static async Task<Verdict> SecondTryAsync(World world)
    {
        world.Mywellness.Facility.SetFaults(new FaultRule { Kind = FaultKind.ErrorsInOk, Action = "SaveMembership", Times = 2 });
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();
        for (var tries = 0; tries < 2; tries++)
        {
            await world.Operator.AskAsync(Someone, LinkOperation.Sync);
            await world.RestAsync();
        }

        return await Invariants.CheckAsync(world);
    }

    internal static async Task<Verdict> CrossingAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i =>
            world.Source.EditAsync(Someone, m => m with { Email = $"mail{i}@example.org", Address = At(m, $"{i}") })));
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    internal static async Task<Verdict> VisitAsync(World world)
    {
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();
        await world.Source.VisitToldTwiceAsync(Someone);
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    private static async Task<Verdict> DoublesAsync(World world)
    {
        await Task.WhenAll(world.Source.CreateAsync(Someone), world.Source.CreateDoubleAsync(Someone + 1, Someone));
        await world.RestAsync();
        await world.Source.EditAsync(Someone + 1, m => m with { Tags = ["#Yoga"] });
        await world.RestAsync();
        return await Accounts.CheckDoublesAsync(world, Someone, Someone + 1);
    }

    private static async Task<Verdict> PoisonAsync(World world)
    {
        // Two that cannot be read, and one that can but fails whoever handles it.
        Message[] poison =
        [
            new(Queues.Wakes, "{ this is no JSON", TimeSpan.Zero),
            new(Queues.MemberChanges, "{ this is no JSON", TimeSpan.Zero),
            new(Queues.Wakes, "{}", TimeSpan.Zero),
        ];
        await world.Store.CommitAsync(new Commit("", [], [.. poison]), CancellationToken.None);
        await world.Source.CreateAsync(Someone);
        await world.RestAsync();

        // Whoever dies with a message keeps it for ten minutes.
        await Task.Delay(TimeSpan.FromMinutes(15), world.Time);
        var verdict = await Invariants.CheckAsync(world);
        var shelf = new SetAsideShelf(world.Store, world.Time, NullLogger<SetAsideShelf>.Instance);
        var (aside, _) = await shelf.ListAsync(null, 10, CancellationToken.None);
        return aside.Length == poison.Length
            ? verdict
            : new Verdict(verdict.Faults.Add($"{poison.Length} messages were to be set aside, and {aside.Length} are."));
    }

    internal static async Task<Verdict> QuarantineAsync(World world)
    {
        var port = world.Partner.Port;
        world.Secrets.Set(port.Connection.Id, port.Spoiled.Name, port.Spoiled.Wrong);
        await world.Source.CreateAsync(Someone);
        await Task.Delay(TimeSpan.FromMinutes(2), world.Time);
        await world.Source.EditAsync(Someone, m => m with { Email = "new@example.org" });
        world.Secrets.Set(port.Connection.Id, port.Spoiled.Name, port.Credentials[port.Spoiled.Name]);
        await world.TouchConnectionAsync();
        await world.Operator.CheckAsync();
        await world.RestAsync();
        var alerts = world.Alerts.Of(Alerts.Quarantined);
        return (await Invariants.CheckAsync(world))
            .Expect(alerts is 1 || (world.Deaths > 0 && alerts == 0), $"One trouble, one alert: there were {alerts}");
    }
}
