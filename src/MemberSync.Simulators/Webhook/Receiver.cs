using System.Collections.Immutable;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Rates;
using MemberSync.Simulators.Webhook.Control;

namespace MemberSync.Simulators.Webhook;

/// <summary>One receiver: request and time in, response out. Not safe for simultaneous use.</summary>
internal sealed class Receiver
{
    private readonly ReceiverDefinition _definition;
    private readonly PersonBook _people;
    private readonly FaultPlan _faults;

    // One limit for all messages, and figures by type. What is unsigned counts against neither.
    private readonly RateLog _rate;
    private readonly SortedDictionary<string, CallLog> _calls;
    private int _unauthenticated;

    /// <exception cref="ArgumentException">The definition contradicts itself.</exception>
    public Receiver(ReceiverDefinition definition, WebhookOptions options)
    {
        if (definition.Secrets.IsEmpty || !definition.Secrets.All(Signature.IsSecret))
        {
            throw new ArgumentException(
                "secrets needs one or more, each whsec_ and base64 of 24 to 64 bytes", nameof(definition));
        }

        var most = definition.CallsPerMinute ?? options.CallsPerMinute;
        var rule = new RateRule { StrictLimit = most, NightLimit = most };
        _definition = definition;
        _people = new PersonBook(definition, new IdSource(SeedFork.For(options.Seed, $"{definition.Name}/ids")));
        _faults = new FaultPlan(SeedFork.For(options.Seed, $"{definition.Name}/faults"));
        _rate = new RateLog(rule);
        _calls = new(MessageType.All.ToDictionary(type => type, _ => new CallLog(rule)), StringComparer.Ordinal);
    }

    public FaultsView Faults => new(_faults.Counts);

    public PeopleView People => PeopleView.Of(_people);

    public MessagesView Messages => MessagesView.Of(_calls, _rate.Figures, _unauthenticated);

    /// <exception cref="ArgumentException">A rule makes no sense; nothing was changed.</exception>
    public FaultsView SetFaults(ImmutableArray<FaultRule> rules)
    {
        string?[] problems =
        [
            .. rules.Select(rule => rule.Problem(MessageType.All)),
            rules.Any(rule => rule.Kind == FaultKind.ErrorsInOk) ? "a receiver that answers 200 has no errors to tell" : null,
        ];
        if (problems.OfType<string>().ToList() is { Count: > 0 } found)
        {
            throw new ArgumentException(string.Join("; ", found), nameof(rules));
        }

        _faults.Set(rules);
        return Faults;
    }

    public SimResponse Handle(SimRequest request, DateTimeOffset now)
    {
        if (Signature.Fault(request, _definition.Secrets, now) is { } forged)
        {
            _unauthenticated++;
            return Respond(Reply.Refused(401, forged), CallOutcome.Refused);
        }

        var message = Message.Read(request.Body);
        var calls = _calls[message?.Type ?? MessageType.Unknown];
        calls.Arrived(now);
        var response = _rate.Record(now).IsOver
            ? Respond(Reply.Refused(429, "too many messages"), CallOutcome.RateLimited)
            : Serve(request, message);
        calls.Answered(response);
        return response;
    }

    private SimResponse Serve(SimRequest request, Message? message)
    {
        if (message is null || request.Method != "POST")
        {
            return Respond(Reply.Refused(400, "not a message as documented"), CallOutcome.Refused);
        }

        var draw = _faults.Draw(message.Type);
        var response = FaultyAnswers.InsteadOfWork(draw.Kind) ?? FaultyAnswers.AfterWork(draw.Kind, Work(request, message));
        return response with { Delay = draw.Delay };
    }

    private SimResponse Work(SimRequest request, Message message)
    {
        var reply = message.Type == MessageType.Ping ? Reply.Done : _people.Take(request.Header("webhook-id")!, message);
        return Respond(reply, reply.Status < 300 ? CallOutcome.Succeeded : CallOutcome.Errors);
    }

    private static SimResponse Respond(Reply reply, CallOutcome outcome) =>
        new() { Status = reply.Status, Body = reply.Body, Outcome = outcome };
}
