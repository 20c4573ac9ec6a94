using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;

namespace MemberSync.Simulators.Spivi;

/// <summary>Spivi on the command line.</summary>
internal static class SpiviArguments
{
    public static readonly SimulatedPartner Partner = new(
        "spivi",
        """
          --call-every <seconds>        least time between two calls to a site (default 1)
        """,
        (trip, values) =>
        {
            var options = Read(trip, values);
            return (services, time) => services.AddSpiviSimulator(time, options, trip);
        });

    public static SpiviOptions Read(RoundTrip trip, IReadOnlyDictionary<string, string> values) => values.Aggregate(
        new SpiviOptions { Seed = trip.Seed },
        (options, value) => value.Key == "--call-every"
            ? options with { CallEvery = TimeSpan.FromSeconds(OptionText.Positive(value.Key, value.Value)) }
            : throw new FormatException($"there is no option {value.Key}"));
}
