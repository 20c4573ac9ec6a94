using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Hosting;

/// <summary>Hosts a simulator in any ASP.NET Core application.</summary>
public static class SimulatorSetup
{
    /// <summary>Adds a simulator as a service. All its time is that of the given clock.</summary>
    /// <param name="trip">Seed and length of the round trips to it.</param>
    public static IServiceCollection AddSimulator<T>(
        this IServiceCollection services, T simulator, TimeProvider time, RoundTrip trip)
        where T : class, ISimulator
    {
        var latency = new Latency(SeedFork.For(trip.Seed, "latency"), trip.Latency, trip.LatencyJitter);
        services.AddSingleton(simulator);
        services.AddSingleton(provider => new PartnerEndpoint(
            simulator, time, latency, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton(new ControlEndpoints(simulator, time));
        return services;
    }

    /// <summary>Adds a gym system as a service, which sends its webhooks by itself.</summary>
    public static IServiceCollection AddSource<T>(
        this IServiceCollection services, T simulator, TimeProvider time, SourceTrip trip)
        where T : class, ISourceSimulator
    {
        services.AddSimulator(simulator, time, trip.Calls);
        services.AddSingleton(new HookCourier(simulator, time, trip.Hooks));
        services.AddHostedService(all => all.GetRequiredService<HookCourier>());
        services.AddSingleton(all => new SourceEndpoints(simulator, all.GetRequiredService<HookCourier>(), time));
        return services;
    }

    /// <summary>Maps the control routes under <c>/_sim</c>, and everything else to the partner.</summary>
    public static IEndpointRouteBuilder MapSimulator(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<ControlEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetService<SourceEndpoints>()?.Map(endpoints);
        // Any method and any path: what is refused is the simulator's to say, and to count.
        endpoints.Map("/{**path}", endpoints.ServiceProvider.GetRequiredService<PartnerEndpoint>().ServeAsync);
        return endpoints;
    }
}
