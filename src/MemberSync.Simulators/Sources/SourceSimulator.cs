using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Gates;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources;

/// <summary>What simulated gym systems have in common: clubs by name, each reached by what only it gave out.</summary>
/// <param name="refusal">What a stranger is told, with status 401.</param>
public abstract class SourceSimulator(string refusal) : ISourceSimulator
{
    private readonly FacilityBook<Func<ISimulatedGym>, ISimulatedGym> _gyms = new((open, _) => open());

    public int FacilityCount => _gyms.Count;

    public DateTimeOffset? NextDue => _gyms.OfAll(gym => new[] { gym.Hooks.NextDue }).Min();

    public abstract void Define(string facility, JsonElement definition, DateTimeOffset now);

    public void Reset(DateTimeOffset now) => _gyms.Reset(now);

    public SimResponse Handle(SimRequest request, TimeProvider time) => _gyms.TryUseWhere(
        gym => gym.Concerns(request), gym => gym.Handle(request, time.GetUtcNow()), out var response)
            ? response
            : Answers.Refusal(401, refusal);

    public bool SetFaults(string facility, params ImmutableArray<FaultRule> rules) =>
        TryDo(facility, gym => gym.SetFaults(rules));

    public object? Edit(string facility, string what, JsonElement body, DateTimeOffset now)
    {
        _gyms.TryUse(facility, gym => gym.Edit(what, body, now), out var edited);
        return edited;
    }

    public bool SetHooks(string facility, HookSettings settings) =>
        TryDo(facility, gym => gym.Hooks.Settings = settings.Checked());

    public IReadOnlyList<Hook> TakeDue(DateTimeOffset now) => _gyms.OfAll(gym => gym.Hooks.TakeDue(now));

    public void Answered(Hook hook, int? status) => TryDo(hook.Facility, gym => gym.Hooks.Note(hook, status));

    public object? View(string facility, string what)
    {
        _gyms.TryUse(facility, gym => gym.View(what), out var view);
        return view;
    }

    /// <exception cref="ImpossibleException">The definition contradicts itself; nothing was changed.</exception>
    private protected void Define(string name, Func<ISimulatedGym> open, DateTimeOffset now) =>
        _gyms.Define(name, open, now);

    private bool TryDo(string facility, Action<ISimulatedGym> act) => _gyms.TryUse(
        facility,
        gym =>
        {
            act(gym);
            return gym;
        },
        out _);
}
