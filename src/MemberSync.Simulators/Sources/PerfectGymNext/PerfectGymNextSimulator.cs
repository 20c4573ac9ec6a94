using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>PerfectGym Next: studios by name, each reached by its key.</summary>
public sealed class PerfectGymNextSimulator(PerfectGymNextOptions options)
    : SourceSimulator("Authentication failed. No api-key, wrong api-key or wrong header name.")
{
    /// <exception cref="ImpossibleException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(StudioDefinition definition, DateTimeOffset now) =>
        Define(definition.Name, () => new Studio(definition, options), now);

    public override void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<StudioDefinition>(definition) with { Name = facility }, now);
}
