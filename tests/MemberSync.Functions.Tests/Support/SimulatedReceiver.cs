using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Webhook;
using MemberSync.Simulators.Webhook.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The strict simulator of one receiver of webhooks, on a socket of this machine.</summary>
internal sealed class SimulatedReceiver : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private const string Name = "northclub";

    private readonly WebApplication _app;
    private readonly TimeProvider _time;

    private SimulatedReceiver(WebApplication app, TimeProvider time)
    {
        _app = app;
        _time = time;
    }

    public PeopleView People => Simulator.TryGetPeople(Name, out var people) ? people : throw new InvalidOperationException();

    public MessagesView Messages => Simulator.TryGetMessages(Name, out var all) ? all : throw new InvalidOperationException();

    private WebhookSimulator Simulator => _app.Services.GetRequiredService<WebhookSimulator>();

    public static async Task<SimulatedReceiver> StartAsync(
        TimeProvider time, Func<ReceiverDefinition, ReceiverDefinition>? change = null)
    {
        var app = SimulatorHost.Build(SimulatorArguments.Parse(["webhook"]), time);
        await app.StartAsync();
        var receiver = new SimulatedReceiver(app, time);
        var definition = new ReceiverDefinition { Name = Name, Secrets = [Secret] };
        receiver.Define(change?.Invoke(definition) ?? definition);
        return receiver;
    }

    /// <summary>The body that connects a club to it.</summary>
    public string Connection(string settings = "", string credentials = $"\"secret\": \"{Secret}\"", string options = "") => $$"""
        { "partner": "webhook", "enabled": true, "address": "{{_app.Urls.Single()}}/hooks/{{Name}}",
          "settings": { {{settings}} }, "credentials": { {{credentials}} }, "options": { {{options}} } }
        """;

    /// <summary>Forgets everybody and goes on as defined.</summary>
    public void Define(ReceiverDefinition definition) => Simulator.Define(definition, _time.GetUtcNow());

    public void SetFaults(params FaultRule[] rules) => Simulator.SetFaults(Name, [.. rules]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
