using MemberSync.Engine.Wakes;

namespace MemberSync.Functions.Hosting;

/// <summary>Runs one queue's loop with the process. Stopping ends receiving; work in hand hands over.</summary>
internal sealed class QueueService(QueueLoop loop) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => loop.RunAsync(stoppingToken), CancellationToken.None);
}
