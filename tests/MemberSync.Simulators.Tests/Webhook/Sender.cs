using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Tests.Support;
using MemberSync.Simulators.Webhook;
using MemberSync.Simulators.Webhook.Control;

namespace MemberSync.Simulators.Tests.Webhook;

/// <summary>Sends messages to one receiver, whose clock stands still until it is moved.</summary>
internal sealed class Sender
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly WebhookSimulator _simulator = new(new WebhookOptions());

    public Sender(Func<ReceiverDefinition, ReceiverDefinition>? change = null)
    {
        var definition = new ReceiverDefinition { Name = "north", Secrets = [Secret] };
        _simulator.Define(change?.Invoke(definition) ?? definition, Time.GetUtcNow());
    }

    public ManualTime Time { get; } = new(Client.Noon);

    public WebhookSimulator Simulator => _simulator;

    public PeopleView People => _simulator.TryGetPeople("north", out var people) ? people : throw new InvalidOperationException();

    public MessagesView Messages =>
        _simulator.TryGetMessages("north", out var messages) ? messages : throw new InvalidOperationException();

    public static string Body(string type, long sequence, string data = "{}", string member = "gb-1", string? externalId = null) => $$"""
        {"type":"{{type}}","timestamp":"2026-04-01T12:00:00Z","club":"northclub","sequence":{{sequence}},"member":"{{member}}",
         "externalId":{{(externalId is null ? "null" : $"\"{externalId}\"")}},"data":{{data}}}
        """;

    public SimResponse Upsert(string id, long sequence, string email = "ines@example.org", string member = "gb-1") =>
        Send(id, Body("member.upserted", sequence, $$"""{"email":"{{email}}"}""", member));

    public SimResponse Send(string id, string body, string secret = Secret, int secondsOff = 0)
    {
        var timestamp = (Time.GetUtcNow().ToUnixTimeSeconds() + secondsOff).ToString(CultureInfo.InvariantCulture);
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
        var headers = new Dictionary<string, string>
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = timestamp,
            ["webhook-signature"] = $"v1,{signature}",
        };
        return _simulator.Handle(new SimRequest("POST", "/hooks/north", headers, body), Time);
    }
}
