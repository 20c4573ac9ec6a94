using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Simulators.Hosting;

/// <summary>A partner that the executable can play, and the options that only it has.</summary>
internal sealed record SimulatedPartner
{
    /// <summary>All of them by name. A new one is one entry here.</summary>
    public static IReadOnlyDictionary<string, SimulatedPartner> All { get; } = new Dictionary<string, SimulatedPartner>
    {
        ["mywellness"] = new()
        {
            Usage = MywellnessArguments.Usage,
            With = (arguments, name, value) =>
                arguments with { Mywellness = MywellnessArguments.With(arguments.Mywellness, name, value) },
            Add = (services, time, arguments) => services.AddMywellnessSimulator(
                time,
                arguments.Mywellness with
                {
                    Seed = arguments.Seed,
                    Latency = arguments.Latency,
                    LatencyJitter = arguments.LatencyJitter,
                }),
            Map = endpoints => endpoints.MapMywellnessSimulator(),
        },
        ["egym"] = new()
        {
            Usage = EgymArguments.Usage,
            With = (arguments, name, value) => arguments with { Egym = EgymArguments.With(arguments.Egym, name, value) },
            Add = (services, time, arguments) => services.AddEgymSimulator(time, arguments),
            Map = endpoints => endpoints.MapEgymSimulator(),
        },
    };

    public required string Usage { get; init; }

    /// <summary>The arguments with an option of this partner's.</summary>
    public required Func<SimulatorArguments, string, string, SimulatorArguments> With { get; init; }

    public required Action<IServiceCollection, TimeProvider, SimulatorArguments> Add { get; init; }

    public required Action<IEndpointRouteBuilder> Map { get; init; }
}
