using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulators.Mywellness;

/// <summary>Hosts the simulator in any ASP.NET Core application.</summary>
public static class MywellnessSetup
{
    /// <summary>Adds the simulator as a service. All its time is that of the given clock.</summary>
    public static IServiceCollection AddMywellnessSimulator(
        this IServiceCollection services, TimeProvider time, MywellnessOptions options)
    {
        var latency = new Latency(SeedFork.For(options.Seed, "latency"), options.Latency, options.LatencyJitter);
        services.AddSingleton(new MywellnessSimulator(options));
        services.AddSingleton(provider => new PartnerEndpoint(
            provider.GetRequiredService<MywellnessSimulator>().Handle,
            time,
            latency,
            provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton(provider => new ControlEndpoints(
            provider.GetRequiredService<MywellnessSimulator>(), time));
        return services;
    }

    /// <summary>Maps the partner's paths, and the control routes under <c>/_sim</c>.</summary>
    public static IEndpointRouteBuilder MapMywellnessSimulator(this IEndpointRouteBuilder endpoints)
    {
        var partner = endpoints.ServiceProvider.GetRequiredService<PartnerEndpoint>();
        // Any method and any action: what is refused is the simulator's to say, and to count.
        endpoints.Map("/{facilityUrl}/application/{applicationId}/{operation}", partner.ServeAsync);
        endpoints.Map("/{facilityUrl}/core/{scope}/{subjectId}/{operation}", partner.ServeAsync);
        endpoints.ServiceProvider.GetRequiredService<ControlEndpoints>().Map(endpoints);
        return endpoints;
    }
}
