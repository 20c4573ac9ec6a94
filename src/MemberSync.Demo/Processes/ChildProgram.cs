using System.Diagnostics;

namespace MemberSync.Demo.Processes;

/// <summary>
/// A program of this repository that runs as a child. It ends with the demo, however the demo ends short of being
/// killed itself. What it writes goes into a file.
/// </summary>
internal sealed class ChildProgram : IDisposable
{
    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly Lock _lock = new();
    private readonly string _name;
    private readonly string _logPath;

    private ChildProgram(string name, Process process, string logPath)
    {
        _name = name;
        _process = process;
        _logPath = logPath;
        _log = new StreamWriter(logPath, append: true) { AutoFlush = true };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts a built project of this repository.</summary>
    public static ChildProgram Start(
        string project,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>> settings,
        string logPath) => StartOther(Muxer, [ProgramFiles.Find(project), .. arguments], settings, logPath);

    /// <summary>Starts any program that is found by its path or on the PATH.</summary>
    public static ChildProgram StartOther(
        string program,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>> settings,
        string logPath)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(logPath)!,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var child = new ChildProgram(Path.GetFileNameWithoutExtension(logPath), new Process { StartInfo = start }, logPath);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message shows its last words.</exception>
    public async Task SucceedAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        if (_process.ExitCode != 0)
        {
            ThrowIfExited();
        }
    }

    /// <summary>Ends it at once, as a power cut would (SIGKILL), and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <exception cref="InvalidOperationException">It has ended; the message shows its last words.</exception>
    public void ThrowIfExited()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException(
                $"{_name} ended with status {_process.ExitCode}. Its last words:{Environment.NewLine}{LastWords()}");
        }
    }

    public string LastWords()
    {
        lock (_lock)
        {
            return string.Join(Environment.NewLine, File.ReadLines(_logPath).TakeLast(15));
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Kill();
        _process.WaitForExit();
        _process.Dispose();
        lock (_lock)
        {
            _log.Dispose();
        }
    }

    // The program that runs programs: the one that runs this, unless this was started without it.
    private static string Muxer => Environment.ProcessPath is { } path
        && Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? path
            : "dotnet";

    private void OnExit(object? sender, EventArgs e) => Kill();

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never started, or it is gone already.
        }
    }

    private void Note(string? line)
    {
        lock (_lock)
        {
            if (line is not null && _log.BaseStream is not null)
            {
                _log.WriteLine(line);
            }
        }
    }
}
