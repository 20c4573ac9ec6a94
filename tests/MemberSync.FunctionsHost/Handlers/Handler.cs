using System.ComponentModel;
using MemberSync.FunctionsHost.App;

namespace MemberSync.FunctionsHost.Handlers;

/// <summary>
/// The handler of one host: started, probed, and started again when it ends, by the host's rules. There is one
/// process at a time.
/// </summary>
internal sealed class Handler(
    FunctionApp app, IReadOnlyDictionary<string, string> settings, HttpMessageInvoker http, HostRun run)
{
    // An invocation waits for as long as three restarts may take.
    private const int Restarts = 3;

    private readonly ErrorBucket _errors = new();
    private TaskCompletionSource<HandlerProcess> _ready = New();
    private volatile HandlerProcess? _current;

    private TimeSpan Window => app.Host.CustomHandler.InitializationTimeout;

    /// <summary>The process that answers; waits for one that starts.</summary>
    /// <exception cref="OperationCanceledException">None has answered for so long that the host ended.</exception>
    public async Task<HandlerProcess> ReadyAsync()
    {
        try
        {
            var ready = Volatile.Read(ref _ready).Task;
            return await ready.WaitAsync((Restarts + 1) * Window, run.RealTime, run.Stopping);
        }
        catch (TimeoutException)
        {
            run.End("Initialization timed out and host is shutting down");
            throw new OperationCanceledException(run.Stopping);
        }
    }

    /// <summary>Ends the process as the system might; the host only sees that it is gone.</summary>
    public void Kill() => _current?.Kill();

    /// <summary>Keeps a process running until the host stops, the process ends with status 0, or none can be had.</summary>
    public async Task RunAsync()
    {
        while (!run.Stopping.IsCancellationRequested && TryStart() is { } process)
        {
            using var started = process;
            _current = process;
            await using var end = run.Stopping.Register(process.End);
            var meaning = await LiveAsync(process);
            if (run.Stopping.IsCancellationRequested || meaning == ExitMeaning.Unnoticed)
            {
                return;
            }

            if (meaning == ExitMeaning.Error && _errors.IsOverflowingAt(run.Time.GetUtcNow()))
            {
                run.End("Exceeded http worker restart retry count. Shutting down Functions Host");
            }
        }
    }

    private static TaskCompletionSource<HandlerProcess> New() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HandlerProcess? TryStart()
    {
        try
        {
            return HandlerProcess.Start(app, settings, run);
        }
        catch (Win32Exception fault)
        {
            run.Journal.Note(new HostEvent.HandlerNotStarted(fault.Message));
            return null;
        }
    }

    private async Task<ExitMeaning> LiveAsync(HandlerProcess process)
    {
        var exit = process.ExitAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(run.Stopping);
        var probe = ProbeAsync(process, gone.Token);
        if (await Task.WhenAny(probe, exit) == exit && await exit != 0)
        {
            await gone.CancelAsync();
        }

        // Who ended with status 0 before answering is not missed until the window closes.
        if (await probe == Answer.None)
        {
            process.End();
            await exit;
            return ExitMeaning.Error;
        }

        var meaning = ExitMeanings.Of(await exit, process.EndedByHost);
        if (meaning != ExitMeaning.Unnoticed && Volatile.Read(ref _ready).Task.IsCompleted)
        {
            Volatile.Write(ref _ready, New());
        }

        return meaning;
    }

    private async Task<Answer> ProbeAsync(HandlerProcess process, CancellationToken gone)
    {
        var started = run.RealTime.GetTimestamp();
        try
        {
            if (await new Probe(http, run.RealTime).AskAsync(process.Address, Window, gone) is not { } status)
            {
                return Answer.None;
            }

            run.Journal.Note(new HostEvent.HandlerReady(process.Address, status, run.RealTime.GetElapsedTime(started)));
            Volatile.Read(ref _ready).TrySetResult(process);
            return Answer.Some;
        }
        catch (OperationCanceledException)
        {
            return Answer.Gone;
        }
        catch (HttpRequestException)
        {
            // The host takes any other fault for an answer.
            Volatile.Read(ref _ready).TrySetResult(process);
            return Answer.Some;
        }
    }

    private enum Answer
    {
        None,
        Some,
        Gone,
    }
}
