using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using MemberSync.Simulators.Hosting;
using MemberSync.Testing.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MemberSync.Simulators.Tests.Sources.Hooks;

/// <summary>A gym system on a socket, and somebody who listens to its webhooks on another.</summary>
public sealed class HookCourierTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();
    private readonly WebApplication _gym = SimulatorHost.Build(
        SimulatorArguments.Parse(["perfectgym-next", "--webhook-timeout", "30"]), RealTime.Clock);

    private readonly WebApplication _hub = Listener();
    private readonly HttpClient _http = new();

    public async Task InitializeAsync()
    {
        _hub.MapPost("/hook", async (HttpContext context) =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await _heard.Writer.WriteAsync($"{context.Request.Headers["X-API-KEY"]} {body}");
            return Results.StatusCode(202);
        });
        await _hub.StartAsync();
        await _gym.StartAsync();
        _http.BaseAddress = new Uri(_gym.Urls.First());
        await OkAsync(_http.PutAsJsonAsync("/_sim/facilities/north", new { apiKey = "key", webhookKey = "hook-key" }));
    }

    [Fact]
    public async Task Webhook_goes_out_by_itself_and_its_answer_is_counted()
    {
        using var patience = new CancellationTokenSource(Patience);
        await OkAsync(_http.PutAsJsonAsync("/_sim/facilities/north/hooks", new { address = $"{_hub.Urls.First()}/hook" }));

        await OkAsync(_http.PostAsJsonAsync(
            "/_sim/facilities/north/edits/add", new[] { new { firstName = "Ines", lastName = "Maurer" } }));

        var heard = await _heard.Reader.ReadAsync(patience.Token);
        Assert.StartsWith("hook-key {\"entityId\":1001,", heard, StringComparison.Ordinal);
        await OkAsync(_http.PostAsJsonAsync("/_sim/facilities/north/edits/check-in", new { customerId = 1001 }));
        await _heard.Reader.ReadAsync(patience.Token); // The first one's answer was noted before the second was sent.
        var figures = await _http.GetFromJsonAsync<JsonNode>("/_sim/facilities/north/hooks");
        Assert.InRange(figures!["answers"]!["202"]!.GetValue<int>(), 1, 2);
    }

    [Theory]
    [InlineData("north", "add", """{"gender":"X"}""", 400)]
    [InlineData("north", "dance", "{}", 400)]
    [InlineData("south", "add", "{}", 404)]
    public async Task Edit_that_cannot_be_is_refused(string facility, string what, string body, int status)
    {
        using var content = new StringContent(body);

        using var answer = await _http.PostAsync($"/_sim/facilities/{facility}/edits/{what}", content);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _gym.DisposeAsync();
        await _hub.DisposeAsync();
    }

    private static WebApplication Listener()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private static async Task OkAsync(Task<HttpResponseMessage> call)
    {
        using var response = await call;
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
