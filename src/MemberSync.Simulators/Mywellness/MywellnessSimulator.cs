using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulators.Mywellness;

/// <summary>The partner: its facilities by their slug.</summary>
public sealed class MywellnessSimulator(MywellnessOptions options) : ISimulator
{
    private readonly FacilityBook<FacilityDefinition, MywellnessFacility> _facilities =
        new((definition, now) => new MywellnessFacility(definition, options, now));

    public int FacilityCount => _facilities.Count;

    /// <summary>Opens a facility with nothing but its seeds, in place of any that had this slug.</summary>
    /// <exception cref="ArgumentException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(FacilityDefinition definition, DateTimeOffset now) =>
        _facilities.Define(definition.FacilityUrl, definition, now);

    public void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<FacilityDefinition>(definition) with { FacilityUrl = facility }, now);

    public void Reset(DateTimeOffset now) => _facilities.Reset(now);

    /// <summary>Answers one request that arrives at a given time.</summary>
    public SimResponse Handle(SimRequest request, DateTimeOffset now) => Handle(request, () => now);

    public SimResponse Handle(SimRequest request, TimeProvider time) => Handle(request, time.GetUtcNow);

    public bool SetFaults(string facility, params ImmutableArray<FaultRule> rules) =>
        _facilities.TryUse(facility, known => SetFaults(known, rules), out _);

    public bool TryGetAccounts(string facilityUrl, [NotNullWhen(true)] out AccountsView? accounts) =>
        _facilities.TryUse(facilityUrl, facility => facility.Accounts, out accounts);

    public bool TryGetCalls(string facilityUrl, [NotNullWhen(true)] out CallsView? calls) =>
        _facilities.TryUse(facilityUrl, facility => facility.Calls, out calls);

    public object? View(string facility, string what)
    {
        _facilities.TryUse<object>(
            facility,
            known => what switch
            {
                "faults" => known.Faults,
                "accounts" => known.Accounts,
                "calls" => known.Calls,
                _ => null,
            },
            out var view);
        return view;
    }

    private static FaultsView SetFaults(MywellnessFacility facility, ImmutableArray<FaultRule> rules)
    {
        facility.SetFaults(rules);
        return facility.Faults;
    }

    // The clock is read while no other request is answered, so that arrivals are in order.
    private SimResponse Handle(SimRequest request, Func<DateTimeOffset> now)
    {
        var slug = request.Path.Split('/') is [_, var first, ..] ? first : "";
        return _facilities.TryUse(slug, facility => facility.Handle(request, now()), out var response)
            ? response
            : Gate.NoSuchPath();
    }
}
