using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;

namespace MemberSync.Simulators.Mywellness;

/// <summary>Hosts the simulator in any ASP.NET Core application.</summary>
public static class MywellnessSetup
{
    /// <summary>Adds the simulator as a service. All its time is that of the given clock.</summary>
    public static IServiceCollection AddMywellnessSimulator(
        this IServiceCollection services, TimeProvider time, MywellnessOptions options) => services.AddSimulator(
        new MywellnessSimulator(options),
        time,
        new RoundTrip { Seed = options.Seed, Latency = options.Latency, LatencyJitter = options.LatencyJitter });
}
