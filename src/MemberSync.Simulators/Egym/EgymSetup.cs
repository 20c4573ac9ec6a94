using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;

namespace MemberSync.Simulators.Egym;

/// <summary>Hosts the simulator in any ASP.NET Core application.</summary>
public static class EgymSetup
{
    /// <summary>Adds the simulator as a service. All its time is that of the given clock.</summary>
    public static IServiceCollection AddEgymSimulator(
        this IServiceCollection services, TimeProvider time, SimulatorArguments arguments)
    {
        var simulator = new EgymSimulator(arguments.Egym, arguments.Seed);
        var latency = new Latency(SeedFork.For(arguments.Seed, "latency"), arguments.Latency, arguments.LatencyJitter);
        services.AddSingleton(simulator);
        services.AddSingleton(provider => new PartnerEndpoint(
            simulator.Handle, time, latency, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton(new ControlEndpoints(simulator, time));
        return services;
    }

    /// <summary>Maps the partner's paths, and the control routes under <c>/_sim</c>.</summary>
    public static IEndpointRouteBuilder MapEgymSimulator(this IEndpointRouteBuilder endpoints)
    {
        // Any method and any path: what is refused is the simulator's to say, and to count.
        endpoints.Map("/api/{**path}", endpoints.ServiceProvider.GetRequiredService<PartnerEndpoint>().ServeAsync);
        endpoints.ServiceProvider.GetRequiredService<ControlEndpoints>().Map(endpoints);
        return endpoints;
    }
}
