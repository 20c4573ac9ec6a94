using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MemberSync.Testing.Processes;

/// <summary>Runs one of the repository's scripts from a folder that is not the repository's.</summary>
public static class Script
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    public static async Task<(int Status, string Output, string Errors)> RunAsync(
        string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Root, name), .. arguments])
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

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
