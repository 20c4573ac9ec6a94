using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Gates;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>Momence: hosts by name, each reached by its client and the tokens that it gave out.</summary>
public sealed class MomenceSimulator(MomenceOptions options) : ISourceSimulator
{
    private readonly FacilityBook<HostDefinition, MomenceHost> _hosts =
        new((definition, _) => new MomenceHost(definition, options));

    public int FacilityCount => _hosts.Count;

    public DateTimeOffset? NextDue => _hosts.OfAll(host => new[] { host.Hooks.NextDue }).Min();

    /// <exception cref="ImpossibleException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(HostDefinition definition, DateTimeOffset now) =>
        _hosts.Define(definition.Name, definition, now);

    public void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<HostDefinition>(definition) with { Name = facility }, now);

    public void Reset(DateTimeOffset now) => _hosts.Reset(now);

    public SimResponse Handle(SimRequest request, TimeProvider time) => _hosts.TryUseWhere(
        host => host.Concerns(request), host => host.Handle(request, time.GetUtcNow()), out var response)
            ? response
            : Answers.Refusal(401, "Unauthorized");

    public bool SetFaults(string facility, params ImmutableArray<FaultRule> rules) => _hosts.TryUse(
        facility,
        host =>
        {
            host.Gate.SetFaults(rules);
            return host;
        },
        out _);

    public object? Edit(string facility, string what, JsonElement body, DateTimeOffset now)
    {
        _hosts.TryUse(facility, host => host.Edit(what, body, now), out var edited);
        return edited;
    }

    public bool SetHooks(string facility, HookSettings settings) =>
        _hosts.TryUse(facility, host => host.Hooks.Settings = settings.Checked(), out _);

    public IReadOnlyList<Hook> TakeDue(DateTimeOffset now) => _hosts.OfAll(host => host.Hooks.TakeDue(now));

    public void Answered(Hook hook, int? status) => _hosts.TryUse(
        hook.Facility,
        host =>
        {
            host.Hooks.Note(hook, status);
            return host;
        },
        out _);

    public object? View(string facility, string what)
    {
        _hosts.TryUse<object>(
            facility,
            host => what switch
            {
                "faults" => host.Gate.Faults,
                "accounts" => new { members = host.Members.All, sessions = host.Classes.All },
                "calls" => host.Gate.Figures,
                "hooks" => host.Hooks.Figures,
                _ => null,
            },
            out var view);
        return view;
    }
}
