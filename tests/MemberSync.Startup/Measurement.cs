using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MemberSync.Startup;

/// <summary>
/// Starts each program as the Functions host does and measures how long it takes to the first 200 on
/// <c>/api/health</c>, in turn, so that whatever else the machine does strikes both alike.
/// </summary>
internal sealed class Measurement(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The times of each program, the first start of each not counted.</summary>
    public async Task<IReadOnlyList<(Candidate App, TimeSpan[] Spans)>> RunAsync(Candidate[] apps, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("membersync-startup-");
        var spans = apps.ToDictionary(app => app, _ => new List<TimeSpan>());
        for (var run = 0; run <= runs; run++)
        {
            foreach (var app in apps)
            {
                spans[app].Add(await StartAsync(app, folder.FullName));
            }
        }

        folder.Delete(recursive: true);
        return [.. apps.Select(app => (app, spans[app].Skip(1).ToArray()))];
    }

    private async Task<TimeSpan> StartAsync(Candidate app, string folder)
    {
        var port = FreePort();
        using var http = new HttpClient { Timeout = Patience };
        var started = time.GetTimestamp();
        using var process = Process.Start(Start(app, folder, port))!;
        try
        {
            while (!await AnswersAsync(http, new Uri($"http://127.0.0.1:{port}/api/health")))
            {
                if (process.HasExited || time.GetElapsedTime(started) > Patience)
                {
                    throw new InvalidOperationException($"{app.Path} did not answer; it ended or took {Patience}.");
                }

                await Task.Delay(Pause, time);
            }

            return time.GetElapsedTime(started);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static ProcessStartInfo Start(Candidate app, string folder, int port)
    {
        var start = new ProcessStartInfo(app.Path)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true, // To nobody; a start writes a few lines at most.
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["MemberSync__AdminKey"] = "key-of-the-measurement";
        start.Environment["MemberSync__DataPath"] = Path.Combine(folder, "data", "membersync.db");
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
