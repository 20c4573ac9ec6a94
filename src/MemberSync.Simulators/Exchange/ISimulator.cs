using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Exchange;

/// <summary>A simulated partner with its facilities, as sockets and control routes reach it. Safe for concurrent use.</summary>
public interface ISimulator
{
    int FacilityCount { get; }

    /// <summary>Answers one request arriving now. The clock is read in order of arrival.</summary>
    SimResponse Handle(SimRequest request, TimeProvider time);

    /// <summary>Takes every facility back to its definition: seeds only, no calls, no faults.</summary>
    void Reset(DateTimeOffset now);

    /// <summary>Opens a facility with nothing but its seeds, in place of any that had this name.</summary>
    /// <exception cref="JsonException">It is no definition; nothing was changed.</exception>
    /// <exception cref="ArgumentException">The definition contradicts itself; nothing was changed.</exception>
    void Define(string facility, JsonElement definition, DateTimeOffset now);

    /// <returns>False when there is no such facility.</returns>
    /// <exception cref="ArgumentException">A rule makes no sense; nothing was changed.</exception>
    bool SetFaults(string facility, params ImmutableArray<FaultRule> rules);

    /// <summary>The facility's <c>faults</c>, <c>accounts</c> or <c>calls</c>; null: there is no such facility or view.</summary>
    object? View(string facility, string what);
}
