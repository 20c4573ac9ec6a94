using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Hosting;

/// <summary>One partner as the executable serves it.</summary>
/// <param name="Name">The first argument of the command line.</param>
/// <param name="Usage">Its own options, a line each; empty when it has none.</param>
/// <param name="Read">
/// Reads its own options, by name, and adds the simulator. Throws <see cref="FormatException"/> on one that it cannot
/// understand, before anything is added.
/// </param>
internal sealed record SimulatedPartner(
    string Name,
    string Usage,
    Func<RoundTrip, IReadOnlyDictionary<string, string>, Action<IServiceCollection, TimeProvider>> Read);
