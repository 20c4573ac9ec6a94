using MemberSync.FunctionsHost.App;
using MemberSync.FunctionsHost.Invocations;

namespace MemberSync.FunctionsHost.Timers;

/// <summary>Fires one timer when it is due, on whichever instance holds it, one run at a time.</summary>
internal sealed class TimerListener(Function.Timer function, HostOptions options, Invoker invoker, HostRun run)
{
    // How often an instance asks that does not hold the timer.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);

    // Who is this late tells the app so.
    private static readonly TimeSpan PastDue = TimeSpan.FromSeconds(1);

    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await StepAsync();
            }
        }
        catch (OperationCanceledException) when (run.Stopping.IsCancellationRequested)
        {
            // The host stopped; another instance may have the timer.
        }
    }

    /// <summary>Fires it now, as the portal's button does.</summary>
    public Task<InvocationResult> FireAsync(bool isPastDue)
    {
        var status = options.Timers.StatusOf(function.Name, function.Schedule, run.Time.GetUtcNow());
        var sys = WireValue.Sys(function.Name, run.Time.GetUtcNow(), run.NewId());
        return invoker.InvokeAsync(TimerPayload.Of(
            function, function.IsMonitored ? status : null, isPastDue, run.NewId(), sys));
    }

    private async Task StepAsync()
    {
        var now = run.Time.GetUtcNow();
        var status = options.Timers.StatusOf(function.Name, function.Schedule, now);
        if (!options.Timers.IsHeldBy(run, function.Name))
        {
            await WaitAsync(LookAgain);
        }
        else if (status.Next > now)
        {
            var wait = WaitAsync(status.Next - now);
            run.Journal.Note(new HostEvent.TimerSet(function.Name, status.Next)); // Who reads it may move the clock.
            await wait;
        }
        else
        {
            await OccurAsync(status.Next);
        }
    }

    private async Task OccurAsync(DateTimeOffset due)
    {
        foreach (var late in options.Firing(function.Name, due))
        {
            var now = run.Time.GetUtcNow();
            if (due + late > now)
            {
                await WaitAsync(due + late - now);
            }

            await FireAsync(isPastDue: run.Time.GetUtcNow() - due > PastDue);
        }

        options.Timers.Ran(function.Name, function.Schedule, run.Time.GetUtcNow());
    }

    private Task WaitAsync(TimeSpan span) => Task.Delay(span, run.Time, run.Stopping);
}
