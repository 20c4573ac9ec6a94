using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace MemberSync.Simulators.Tests.Http;

/// <summary>The simulator behind a test server whose clock stands still until it is moved.</summary>
internal sealed class SimulatorApp : IAsyncDisposable
{
    public const string North = """
        {"facilityId":"6a1b0c44-9e6e-4c6e-8a1b-5f0f3b7d1001","apiKey":"key","applicationId":"app",
         "username":"user","password":"word",
         "knownPeople":[{"firstName":"Otto","lastName":"Known","gender":"M","dateOfBirth":"1980-01-02"}]}
        """;

    private readonly WebApplication _app;

    private SimulatorApp(WebApplication app, ManualTime time)
    {
        _app = app;
        Time = time;
        Http = app.GetTestClient();
    }

    public ManualTime Time { get; }

    public HttpClient Http { get; }

    public static async Task<SimulatorApp> StartAsync(MywellnessOptions? options = null)
    {
        var time = new ManualTime(Client.Noon);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddMywellnessSimulator(time, options ?? new MywellnessOptions());
        var app = builder.Build();
        app.MapSimulator();
        await app.StartAsync();
        return new SimulatorApp(app, time);
    }

    public static async Task<SimulatorApp> WithNorthAsync(MywellnessOptions? options = null)
    {
        var app = await StartAsync(options);
        using var defined = await app.PutAsync("/_sim/facilities/northclub", North);
        defined.EnsureSuccessStatusCode();
        return app;
    }

    public Task<HttpResponseMessage> PutAsync(string path, string json) =>
        Http.PutAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Http.GetStringAsync(path))!;

    public async Task<HttpResponseMessage> LogInAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/northclub/application/app/AccessIntegration");
        request.Headers.Add("X-MWAPPS-CLIENT", "thirdParties");
        request.Headers.Add("X-MWAPPS-APIKEY", "key");
        request.Content = new StringContent("""{"apiKey":"key","username":"user","password":"word"}""");
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
