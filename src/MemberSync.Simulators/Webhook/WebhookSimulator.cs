using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Webhook.Control;

namespace MemberSync.Simulators.Webhook;

/// <summary>Receivers of signed webhooks, each at <c>/hooks/{name}</c>.</summary>
public sealed class WebhookSimulator(WebhookOptions options) : ISimulator
{
    private readonly FacilityBook<ReceiverDefinition, Receiver> _receivers =
        new((definition, _) => new Receiver(definition, options));

    public int FacilityCount => _receivers.Count;

    /// <exception cref="ArgumentException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(ReceiverDefinition definition, DateTimeOffset now) =>
        _receivers.Define(definition.Name, definition, now);

    public void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<ReceiverDefinition>(definition) with { Name = facility }, now);

    public void Reset(DateTimeOffset now) => _receivers.Reset(now);

    public SimResponse Handle(SimRequest request, TimeProvider time)
    {
        var name = request.Path.Split('/') is [_, "hooks", var second] ? second : "";
        return _receivers.TryUse(name, receiver => receiver.Handle(request, time.GetUtcNow()), out var response)
            ? response
            : new SimResponse { Status = 404, Body = "", Outcome = CallOutcome.Refused };
    }

    public bool SetFaults(string facility, params ImmutableArray<FaultRule> rules) =>
        _receivers.TryUse(facility, receiver => receiver.SetFaults(rules), out _);

    public bool TryGetPeople(string receiver, [NotNullWhen(true)] out PeopleView? people) =>
        _receivers.TryUse(receiver, known => known.People, out people);

    public bool TryGetMessages(string receiver, [NotNullWhen(true)] out MessagesView? messages) =>
        _receivers.TryUse(receiver, known => known.Messages, out messages);

    public object? View(string facility, string what)
    {
        _receivers.TryUse<object>(
            facility,
            known => what switch
            {
                "faults" => known.Faults,
                "accounts" => known.People,
                "calls" => known.Messages,
                _ => null,
            },
            out var view);
        return view;
    }
}
