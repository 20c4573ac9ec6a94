using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MemberSync.Demo.Processes;
using MemberSync.Testing.Processes;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Browser.Tests.Support;

/// <summary>
/// The demo as users start it, with a club at every partner, once its members have arrived; and the gym system's side of
/// it, which speaks to the API.
/// </summary>
public sealed class DemoClub : IDisposable
{
    public const string Club = "northclub";

    /// <summary>What the demo's receiver checks signatures with.</summary>
    public const string ReceiverSecret = "whsec_b25seS1mb3ItdGhlLWRlbW8tb2YtdGhpcy1tYWNoaW5l";

    private const int Members = 40;
    private const string ConsoleLine = "console  ";
    private const string KeyLine = "key      ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _demo;
    private readonly HttpClient _http = new();
    private int _events;

    private DemoClub(Process demo, Uri console, string key)
    {
        _demo = demo;
        (Console, Key) = (console, key);
        _http.BaseAddress = new Uri(console, "/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public Uri Console { get; }

    public string Key { get; }

    public static async Task<DemoClub> StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [ProgramFiles.Find("MemberSync.Demo"), "--members", $"{Members}", "--partner", "all", "--port", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Script.Root,
        };
        var demo = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience, RealTime.Clock);
        var console = await LineAsync(demo, ConsoleLine, patience.Token);
        return new DemoClub(demo, new Uri(new Uri(console), "./"), await LineAsync(demo, KeyLine, patience.Token));
    }

    /// <summary>The ids of members in a state on a connection.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(string connection, string status)
    {
        var text = await _http.GetStringAsync(
            new Uri($"api/clubs/{Club}/connections/{connection}/members?status={status}", UriKind.Relative));
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("members").EnumerateArray()
            .Select(member => member.GetProperty("member").GetString()!)];
    }

    /// <summary>The id of a member who was in the class that is over.</summary>
    public async Task<string> TrainedAsync()
    {
        var text = await _http.GetStringAsync(new Uri($"api/clubs/{Club}/connections/spivi/classes/late-ride", UriKind.Relative));
        return JsonDocument.Parse(text).RootElement.GetProperty("bookings")[0].GetProperty("member").GetString()!;
    }

    /// <summary>The gym system tells these fields of a member.</summary>
    public Task TellAsync(string member, string fields, string club = Club, string type = "member.updated") => SendAsync(
        HttpMethod.Post,
        $"api/clubs/{club}/members",
        $$"""
        { "eventId": "desk-{{++_events}}", "type": "{{type}}", "occurredAt": "2026-04-02T12:00:00Z",
          "member": { "id": "{{member}}", {{fields}} } }
        """);

    /// <summary>A club of its own, with a connection named main to the demo's receiver of webhooks.</summary>
    public async Task OpenAsync(string club, bool enabled = true, string options = "{}")
    {
        await SendAsync(HttpMethod.Put, $"api/clubs/{club}", """{ "name": "A Club", "timeZone": "Europe/Zurich", "syncPolicy": "multiple" }""");
        await SendAsync(HttpMethod.Put, $"api/clubs/{club}/connections/main", $$"""
            { "partner": "webhook", "enabled": {{(enabled ? "true" : "false")}}, "address": "{{await ReceiverAsync()}}",
              "credentials": { "secret": "{{ReceiverSecret}}" }, "options": {{options}} }
            """);
    }

    /// <summary>Where the demo's receiver of webhooks is.</summary>
    public async Task<string> ReceiverAsync() => JsonDocument
        .Parse(await _http.GetStringAsync(new Uri($"api/clubs/{Club}/connections/webhook", UriKind.Relative)))
        .RootElement.GetProperty("address").GetString()!;

    public void Dispose()
    {
        _demo.Kill(entireProcessTree: true);
        _demo.Dispose();
        _http.Dispose();
    }

    private async Task SendAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> LineAsync(Process demo, string start, CancellationToken cancellationToken)
    {
        while (await demo.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.TrimStart().StartsWith(start, StringComparison.Ordinal))
            {
                return line.TrimStart()[start.Length..].Trim();
            }
        }

        throw new InvalidOperationException("The demo ended before its club was ready.");
    }
}
