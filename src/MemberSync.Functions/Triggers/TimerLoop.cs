using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Triggers;

/// <summary>Fires one timer where no Functions host does.</summary>
internal sealed partial class TimerLoop(TimerTrigger timer, TimeProvider time, ILogger<TimerLoop> log)
{
    /// <summary>Runs until stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (timer.AtStart)
        {
            await FireAsync(stopping);
        }

        while (!stopping.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            await Task.Delay(timer.Schedule.Next(now) - now, time, stopping);
            await FireAsync(stopping);
        }
    }

    private async Task FireAsync(CancellationToken stopping)
    {
        try
        {
            await timer.Run(stopping);
        }
        catch (StoreUnavailableException fault)
        {
            Log.StoreUnavailable(log, timer.Function, fault);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // Everything is caught here: one fault must not end the timer for good.
            Log.Failed(log, timer.Function, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "The store did not answer {Timer}; its next run makes up for it")]
        public static partial void StoreUnavailable(ILogger logger, string timer, Exception fault);

        [LoggerMessage(3002, LogLevel.Error, "{Timer} failed; its next run tries again")]
        public static partial void Failed(ILogger logger, string timer, Exception fault);
    }
}
