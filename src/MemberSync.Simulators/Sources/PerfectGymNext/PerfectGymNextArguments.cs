using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>PerfectGym Next on the command line.</summary>
internal static class PerfectGymNextArguments
{
    public static readonly SimulatedPartner Source = new(
        "perfectgym-next",
        """
          --calls-per-minute <number>   calls of one operation in any 60 s (default 1000)
          --webhook-timeout <seconds>   how long a webhook waits for its answer (default 5)
        """,
        (trip, values) =>
        {
            var (options, limits) = values.Aggregate(
                (new PerfectGymNextOptions { Seed = trip.Seed }, new HookLimits(TimeSpan.FromSeconds(5))), With);
            return (services, time) => services.AddSource(
                new PerfectGymNextSimulator(options), time, new SourceTrip(trip, limits));
        });

    private static (PerfectGymNextOptions Options, HookLimits Limits) With(
        (PerfectGymNextOptions Options, HookLimits Limits) read, KeyValuePair<string, string> value) => value.Key switch
    {
        "--calls-per-minute" =>
            read with { Options = read.Options with { CallsPerMinute = OptionText.Whole(value.Key, value.Value) } },
        "--webhook-timeout" =>
            read with { Limits = new HookLimits(TimeSpan.FromSeconds(OptionText.Positive(value.Key, value.Value))) },
        _ => throw new FormatException($"there is no option {value.Key}"),
    };
}
