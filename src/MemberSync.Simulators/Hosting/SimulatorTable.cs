using System.Collections.Immutable;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Sources.Momence;
using MemberSync.Simulators.Sources.PerfectGymNext;
using MemberSync.Simulators.Spivi;
using MemberSync.Simulators.Webhook;

namespace MemberSync.Simulators.Hosting;

/// <summary>Every partner and gym system that the executable can be. A new one is one line here.</summary>
internal static class SimulatorTable
{
    public static readonly ImmutableArray<SimulatedPartner> Partners =
    [
        MywellnessArguments.Partner,
        SpiviArguments.Partner,
        EgymArguments.Partner,
        WebhookArguments.Partner,
        PerfectGymNextArguments.Source,
        MomenceArguments.Source,
    ];

    public static string Names => string.Join(", ", Partners.Select(partner => partner.Name));

    /// <exception cref="FormatException">There is no such partner.</exception>
    public static SimulatedPartner Find(string? name) =>
        Partners.FirstOrDefault(partner => partner.Name == name)
        ?? throw new FormatException($"the first argument names the partner: {Names}");
}
