using MemberSync.Engine.Ports;
using MemberSync.Engine.Wakes;

namespace MemberSync.Functions.Hosting;

/// <summary>Sweeps at the start and every five minutes.</summary>
internal sealed partial class SweepService(Sweep sweep, TimeProvider time, ILogger<SweepService> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        try
        {
            await sweep.RunAsync(stopping);
        }
        catch (StoreUnavailableException fault)
        {
            Log.StoreUnavailable(log, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "The store did not answer during a sweep; the next one makes up for it")]
        public static partial void StoreUnavailable(ILogger logger, Exception fault);
    }
}
