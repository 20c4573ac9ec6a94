using System.Diagnostics;
using MemberSync.Demo.Processes;
using MemberSync.Testing.Time;

namespace MemberSync.EndToEnd.Tests.Support;

/// <summary>Runs the demo as users do, as a process of its own.</summary>
internal static class DemoProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFiles.Find("MemberSync.Demo"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience, RealTime.Clock);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
