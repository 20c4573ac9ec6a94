using System.Diagnostics;
using MemberSync.Testing.Processes;
using MemberSync.Testing.Time;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The receiver that the documentation shows, as it stands there, run by Node.js.</summary>
internal sealed class ExampleReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private ExampleReceiver(DirectoryInfo folder, Process process, string port)
    {
        (_folder, _process) = (folder, process);
        Address = $"http://127.0.0.1:{port}/hooks";
    }

    public string Address { get; }

    public static async Task<ExampleReceiver> StartAsync(string secret)
    {
        var folder = Directory.CreateTempSubdirectory("membersync-receiver-");
        var file = Path.Combine(folder.FullName, "receiver.mjs");
        var page = await File.ReadAllTextAsync(Path.Combine(Script.Root, "docs", "partners", "webhook.md"));
        await File.WriteAllTextAsync(file, page.Split("```js\n")[1].Split("```")[0]);
        var start = new ProcessStartInfo("node", [file]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["SECRETS"] = secret;
        start.Environment["PORT"] = "0";
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience, RealTime.Clock);
        return new ExampleReceiver(folder, process, line!.Split(' ')[^1]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
