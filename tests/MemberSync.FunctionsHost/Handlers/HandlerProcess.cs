using System.ComponentModel;
using System.Diagnostics;
using MemberSync.FunctionsHost.App;

namespace MemberSync.FunctionsHost.Handlers;

/// <summary>One run of the handler's executable.</summary>
internal sealed class HandlerProcess : IDisposable
{
    private const int WordsKept = 3;

    private readonly Process _process;
    private readonly Queue<string> _lastWords = new();
    private readonly Journal _journal;
    private volatile bool _endedByHost;

    private HandlerProcess(ProcessStartInfo start, int port, Journal journal)
    {
        _process = new Process { StartInfo = start };
        _journal = journal;
        Address = new Uri($"http://127.0.0.1:{port}/");
        _process.OutputDataReceived += (_, line) => Hear(line.Data, ConsoleLine.OfOutput);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, ConsoleLine.OfError);
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool EndedByHost => _endedByHost;

    /// <summary>Starts it as the host does: in the app's folder, with nothing on its standard input.</summary>
    /// <exception cref="Win32Exception">There is no such executable, or it may not be executed.</exception>
    public static HandlerProcess Start(FunctionApp app, IReadOnlyDictionary<string, string> settings, HostRun run)
    {
        var description = app.Host.CustomHandler.Description;
        var port = HandlerPort.Next();
        var start = new ProcessStartInfo(Executable(app.Folder, description.DefaultExecutablePath))
        {
            Arguments = string.Join(' ', description.Arguments), // The host does not quote them either.
            WorkingDirectory = app.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        HandlerEnvironment.Fill(start.Environment, settings, new(port, run.NewId(), app.Folder));
        var handler = new HandlerProcess(start, port, run.Journal);
        handler.Start();
        run.Journal.Note(new HostEvent.HandlerStarted(port, handler.Id));
        return handler;
    }

    /// <summary>Ends when the process does and all it wrote has been heard.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        _journal.Note(new HostEvent.HandlerExited(_process.ExitCode, _endedByHost, LastWords()));
        return _process.ExitCode;
    }

    /// <summary>Ends it as the host does, without a word (SIGKILL).</summary>
    public void End()
    {
        _endedByHost = true;
        Kill();
    }

    /// <summary>Ends it as the system does that has run out of memory: the host knows nothing of it.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _process.Dispose();
    }

    // A file that is not there is left to the PATH, as the host does.
    private static string Executable(string folder, string path) =>
        File.Exists(Path.Combine(folder, path)) ? Path.Combine(folder, path) : path;

    private void Start()
    {
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    private void OnExit(object? sender, EventArgs e) => Kill();

    private void Hear(string? text, Func<string, ConsoleLine> level)
    {
        if (text is null)
        {
            return;
        }

        var line = level(text);
        _journal.Note(new HostEvent.HandlerWrote(line));
        lock (_lastWords)
        {
            if (line.Level > Microsoft.Extensions.Logging.LogLevel.Information)
            {
                _lastWords.Enqueue(text);
            }

            if (_lastWords.Count > WordsKept)
            {
                _lastWords.Dequeue();
            }
        }
    }

    private string LastWords()
    {
        lock (_lastWords)
        {
            return string.Join(Environment.NewLine, _lastWords);
        }
    }
}
