using System.Collections.Immutable;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Runs;

/// <summary>A world whose faults, processes and story follow from one seed.</summary>
public static class RandomFaults
{
    public static WorldOptions Options(ulong seed)
    {
        var random = new SeededRandom(seed).Fork("faults");
        var deaths = random.Fork("deaths");
        var rates = new FaultRates
        {
            Death = Some(random, 0.01),
            DuplicateDelivery = Some(random, 0.2),
            StoreSilence = Some(random, 0.05),
            StoreSlowness = Some(random, 0.05),
            ShortPage = Some(random, 0.3),
            StoreOutage = Some(random, 0.002),
            ForeignCalls = Some(random, 0.1),
            PartnerNonsense = Some(random, 0.15),
            PartnerSilence = Some(random, 0.15),
            PartnerSlowness = Some(random, 0.05),
            SourceRepeats = Some(random, 0.3),
            ClockSkew = TimeSpan.FromMinutes(Some(random, 10)),
        };
        return new WorldOptions
        {
            Seed = seed,
            Partners = PartnersOf(seed),
            Start = new DateTimeOffset(2026, 4, 1, random.Next(24), random.Next(60), 0, TimeSpan.Zero),
            Processes = 1 + random.Next(4),
            Crashes = new CrashPlan([], deaths, rates.Death / 2),
            Rates = rates,
            IsUncounted = new SeededRandom(seed).Fork("counts").Chance(0.3),
            Limit = TimeSpan.FromHours(36),
        };
    }

    public static Outcome Play(ulong seed, Action<string>? reader = null) =>
        Runs.Play.Once(RandomStory.Of(seed), Options(seed) with { Reader = reader });

    // By the last digits, so that a reader knows from the seed; the seeds that once found something keep their worlds.
    private static ImmutableArray<Func<WorldOptions, IPartnerPort>> PartnersOf(ulong seed) => (seed % 10) switch
    {
        1 when seed % 20 == 11 => [GymApiPort.Open],
        3 => [EgymPort.Open],
        5 => [WebhookPort.Open],
        7 => [SpiviPort.Open],
        9 => [MywellnessPort.Open, EgymPort.Open],
        _ => [MywellnessPort.Open],
    };

    // Each kind is off in half of the worlds, so that every mix comes up.
    private static double Some(SeededRandom random, double most) => random.Chance(0.5) ? 0 : most * random.NextDouble();
}
