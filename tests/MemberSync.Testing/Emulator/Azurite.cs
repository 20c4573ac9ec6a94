using System.Diagnostics;
using System.Runtime.CompilerServices;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Testing.Emulator;

/// <summary>The storage emulator, in memory and on ports of its own, with a clock that tests move forward.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("membersync-azurite-");
    private Process? _process;
    private string _queues = "";
    private string _tables = "";

    public string ConnectionString =>
        $"AccountName=devstoreaccount1;AccountKey={Key};"
        + $"TableEndpoint={_tables}/devstoreaccount1;QueueEndpoint={_queues}/devstoreaccount1";

    /// <summary>
    /// Arguments of a clock that runs by itself: the real time at which it shows a start, that start, and how many
    /// times faster than real it runs. Default none: the real clock.
    /// </summary>
    public IReadOnlyList<string> Clock { get; init; } = [];

    public async Task InitializeAsync()
    {
        _process = Process.Start(StartInfo())!;
        while (_tables.Length == 0)
        {
            var line = await LineAsync();
            _queues = AddressIn(line, "Queue") ?? _queues;
            _tables = AddressIn(line, "Table") ?? _tables;
        }
    }

    public async Task DisposeAsync()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Moves the emulator's clock forward.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        await _process!.StandardInput.WriteLineAsync($"{(long)span.TotalMilliseconds}");
        await _process.StandardInput.FlushAsync();
        while (await LineAsync() is not "moved")
        {
        }
    }

    private async Task<string> LineAsync() =>
        await _process!.StandardOutput.ReadLineAsync().WaitAsync(Patience, RealTime.Clock)
        ?? throw new InvalidOperationException("The storage emulator ended; see what it wrote to standard error.");

    private static string? AddressIn(string line, string service) =>
        line.StartsWith($"Azurite {service} service is successfully listening at ", StringComparison.Ordinal)
            ? line.Split(' ')[^1]
            : null;

    private ProcessStartInfo StartInfo([CallerFilePath] string file = "")
    {
        var here = Path.GetDirectoryName(file)!;
        var modules = Path.GetFullPath(Path.Combine(here, "..", "..", "node_modules"));
        if (!Directory.Exists(Path.Combine(modules, "azurite")))
        {
            throw new InvalidOperationException(
                $"The storage emulator is not in '{modules}'. "
                + "Run ./test, which installs it, or 'npm ci' in the folder above.");
        }

        return new ProcessStartInfo("node", [Path.Combine(here, "azurite.js"), modules, .. Clock])
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
    }
}
