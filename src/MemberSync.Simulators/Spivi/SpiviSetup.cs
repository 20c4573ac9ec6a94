using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;

namespace MemberSync.Simulators.Spivi;

/// <summary>Hosts the simulator in any ASP.NET Core application.</summary>
public static class SpiviSetup
{
    /// <summary>Adds the simulator as a service. All its time is that of the given clock.</summary>
    public static IServiceCollection AddSpiviSimulator(
        this IServiceCollection services, TimeProvider time, SpiviOptions options, RoundTrip trip) =>
        services.AddSimulator(new SpiviSimulator(options), time, trip);
}
