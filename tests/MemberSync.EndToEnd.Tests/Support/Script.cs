using System.Diagnostics;
using MemberSync.Demo.Processes;

namespace MemberSync.EndToEnd.Tests.Support;

/// <summary>Runs one of the repository's scripts from a folder that is not the repository's.</summary>
internal static class Script
{
    public static async Task<(int Status, string Output, string Errors)> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(ProgramFiles.Root, name), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
