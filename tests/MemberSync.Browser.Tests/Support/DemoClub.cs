using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MemberSync.Demo.Processes;
using MemberSync.Testing.Processes;
using MemberSync.Testing.Time;

namespace MemberSync.Browser.Tests.Support;

/// <summary>
/// The demo as users start it, with a club at every partner, once its members have arrived; and the gym system's side of
/// it, which speaks to the API.
/// </summary>
public sealed class DemoClub : IDisposable
{
    public const string Club = "northclub";

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

    /// <summary>The gym system tells these fields of a member.</summary>
    public async Task TellAsync(string member, string fields)
    {
        var change = $$"""
            { "eventId": "desk-{{++_events}}", "type": "member.updated", "occurredAt": "2026-04-02T12:00:00Z",
              "member": { "id": "{{member}}", {{fields}} } }
            """;
        using var body = new StringContent(change, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri($"api/clubs/{Club}/members", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _demo.Kill(entireProcessTree: true);
        _demo.Dispose();
        _http.Dispose();
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
