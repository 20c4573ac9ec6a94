using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Gates;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>PerfectGym Next: studios by name, each reached by its key.</summary>
public sealed class PerfectGymNextSimulator(PerfectGymNextOptions options) : ISourceSimulator
{
    private readonly FacilityBook<StudioDefinition, Studio> _studios =
        new((definition, _) => new Studio(definition, options));

    public int FacilityCount => _studios.Count;

    public DateTimeOffset? NextDue => _studios.OfAll(studio => new[] { studio.Hooks.NextDue }).Min();

    /// <exception cref="ImpossibleException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(StudioDefinition definition, DateTimeOffset now) =>
        _studios.Define(definition.Name, definition, now);

    public void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<StudioDefinition>(definition) with { Name = facility }, now);

    public void Reset(DateTimeOffset now) => _studios.Reset(now);

    public SimResponse Handle(SimRequest request, TimeProvider time)
    {
        var key = request.Header("x-api-key");
        return _studios.TryUseWhere(
            studio => studio.ApiKey == key, studio => studio.Handle(request, time.GetUtcNow()), out var response)
                ? response
                : Answers.Refusal(401, "Authentication failed. No api-key, wrong api-key or wrong header name.");
    }

    public bool SetFaults(string facility, params ImmutableArray<FaultRule> rules) => _studios.TryUse(
        facility,
        studio =>
        {
            studio.Gate.SetFaults(rules);
            return studio;
        },
        out _);

    public object? Edit(string facility, string what, JsonElement body, DateTimeOffset now)
    {
        _studios.TryUse(facility, studio => studio.Edit(what, body, now), out var edited);
        return edited;
    }

    public bool SetHooks(string facility, HookSettings settings) =>
        _studios.TryUse(facility, studio => studio.Hooks.Settings = settings.Checked(), out _);

    public IReadOnlyList<Hook> TakeDue(DateTimeOffset now) => _studios.OfAll(studio => studio.Hooks.TakeDue(now));

    public void Answered(Hook hook, int? status) => _studios.TryUse(
        hook.Facility,
        studio =>
        {
            studio.Hooks.Note(hook, status);
            return studio;
        },
        out _);

    public object? View(string facility, string what)
    {
        _studios.TryUse<object>(
            facility,
            studio => what switch
            {
                "faults" => studio.Gate.Faults,
                "accounts" => studio.Book.Customers,
                "calls" => studio.Gate.Figures,
                "hooks" => studio.Hooks.Figures,
                _ => null,
            },
            out var view);
        return view;
    }
}
