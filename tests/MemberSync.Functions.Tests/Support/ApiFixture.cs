using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MemberSync.Functions.Tests.OpenApi;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A running service, spoken to in intents. What it answers must be as its description says.</summary>
public sealed class ApiFixture : IAsyncDisposable
{
    public const string AdminKey = "test-admin-key-of-the-fixture";

    private readonly ApiApp _app;
    private readonly HttpClient _http;
    private Reply? _last;

    public ApiFixture()
        : this(new ScriptedPartner())
    {
    }

    internal ApiFixture(
        ScriptedPartner? partner, DateTimeOffset? start = null, int? hostPort = null, Uri? collector = null)
        : this(partner, new ApiApp(new SimulatedTime(start ?? SimulatedTime.DefaultStart), partner)
        {
            HostPort = hostPort,
            Collector = collector,
        })
    {
    }

    internal ApiFixture(ScriptedPartner? partner, ApiApp app)
    {
        Partner = partner ?? new ScriptedPartner();
        _app = app;
        _http = _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public SimulatedTime Time => _app.Time;

    public ModelStore Store => _app.Store;

    public string Logs => _app.Logs.Text;

    internal ScriptedPartner Partner { get; }

    internal IServiceProvider Services => _app.Services;

    /// <summary>A way to the service, for whoever makes requests of their own.</summary>
    internal HttpMessageHandler Network() => _app.Server.CreateHandler();

    public Task<Reply> GetAsync(string path, string? key = AdminKey) => SendAsync(HttpMethod.Get, path, null, key);

    public Task<Reply> PutAsync(string path, string json, string? key = AdminKey) =>
        SendAsync(HttpMethod.Put, path, Json(json), key);

    public Task<Reply> PostAsync(string path, string json = "", string? key = AdminKey) =>
        SendAsync(HttpMethod.Post, path, Json(json), key);

    public Task<Reply> DeleteAsync(string path, string? key = AdminKey) =>
        SendAsync(HttpMethod.Delete, path, null, key);

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? body, string? key)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body;
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return await SendAsync(request);
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        var reply = await Reply.ReadAsync(response);

        // Whoever waits asks the same again and again.
        if (reply != _last)
        {
            _last = reply;
            Assert.Empty(Described.Faults(request.Method, response.RequestMessage!.RequestUri!.AbsolutePath, reply));
        }

        return reply;
    }

    /// <summary>The answer as it came, which the caller disposes.</summary>
    public Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Where an anonymous request is sent on to.</summary>
    public async Task<string> RedirectAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        return response.StatusCode == HttpStatusCode.Found
            ? response.Headers.Location!.OriginalString
            : throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }

    public Task<Reply> SetUpClubAsync(string club = "northclub", string policy = "single") => PutAsync(
        $"/api/clubs/{club}",
        $$"""{ "name": "North Club", "timeZone": "Europe/Zurich", "syncPolicy": "{{policy}}" }""");

    /// <summary>Sets up a connection to the scripted partner.</summary>
    public Task<Reply> ConnectAsync(string club = "northclub", string connection = "main", bool enabled = true) =>
        PutAsync($"/api/clubs/{club}/connections/{connection}", Connections.Scripted(enabled));

    public async Task<string> MakeKeyAsync(string name, string role, string? club = null)
    {
        var scope = club is null ? "null" : $"\"{club}\"";
        var reply = await PutAsync($"/api/keys/{name}", $$"""{ "role": "{{role}}", "club": {{scope}} }""");
        return reply.Field("key")!;
    }

    public Task<Reply> SendChangeAsync(string json, string club = "northclub") =>
        PostAsync($"/api/clubs/{club}/members", json);

    public Task<Reply> SendBatchAsync(string lines, string mediaType = "application/x-ndjson") => SendAsync(
        HttpMethod.Post, "/api/clubs/northclub/members", new StringContent(lines, Encoding.UTF8, mediaType), AdminKey);

    public Task<Reply> MemberAsync(string member, string connection = "main") =>
        GetAsync($"/api/clubs/northclub/connections/{connection}/members/{member}");

    /// <summary>Lets virtual time pass until the member is in this state.</summary>
    public Task UntilAsync(string member, string status, string connection = "main") => UntilAsync(async () =>
        await MemberAsync(member, connection) is { Status: HttpStatusCode.OK } reply && reply.Field("status") == status);

    public async Task<int> CountAsync(string state, string connection = "main")
    {
        var reply = await GetAsync($"/api/clubs/northclub/connections/{connection}/states");
        return reply.Json.GetProperty("states").GetProperty(state).GetInt32();
    }

    /// <summary>Lets virtual time pass in steps of so many milliseconds until the condition holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, int step = 20)
    {
        for (var steps = 0; steps < 20_000; steps++)
        {
            var asked = condition();
            var askedNobody = asked.IsCompleted;
            if (await asked)
            {
                return;
            }

            if (askedNobody)
            {
                // Virtual time is over in no time; a request gives the service some real time to work.
                await GetAsync("/api/health", key: null);
            }

            Time.Advance(TimeSpan.FromMilliseconds(step));
        }

        throw new TimeoutException("What was awaited did not come about in 20,000 steps of virtual time.");
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _app.DisposeAsync();
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
