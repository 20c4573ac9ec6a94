using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources;

/// <summary>One club of a simulated gym system: who is there, what is asked of it and what it tells. Used by one caller at a time.</summary>
internal interface ISimulatedGym
{
    HookBook Hooks { get; }

    /// <summary>Whether the request shows this club's key, client or token.</summary>
    bool Concerns(SimRequest request);

    SimResponse Handle(SimRequest request, DateTimeOffset now);

    /// <exception cref="JsonException">The body is not what the edit needs; nothing was changed.</exception>
    /// <exception cref="ImpossibleException">It cannot be done; nothing was changed.</exception>
    object Edit(string what, JsonElement body, DateTimeOffset now);

    void SetFaults(ImmutableArray<FaultRule> rules);

    /// <returns>Null: there is no such view.</returns>
    object? View(string what);
}
