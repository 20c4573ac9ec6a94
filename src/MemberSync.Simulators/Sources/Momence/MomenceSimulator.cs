using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>Momence: hosts by name, each reached by its client and the tokens that it gave out.</summary>
public sealed class MomenceSimulator(MomenceOptions options) : SourceSimulator("Unauthorized")
{
    /// <exception cref="ImpossibleException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(HostDefinition definition, DateTimeOffset now) =>
        Define(definition.Name, () => new MomenceHost(definition, options), now);

    public override void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<HostDefinition>(definition) with { Name = facility }, now);
}
