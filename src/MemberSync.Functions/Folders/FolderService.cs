using MemberSync.Engine.Ports;
using MemberSync.Functions.Hosting;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Folders;

/// <summary>Looks into the watched folder again and again, if there is one.</summary>
internal sealed partial class FolderService(
    FolderWatch watch, IOptions<MemberSyncOptions> options, TimeProvider time, ILogger<FolderService> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (folder, every) = (options.Value.Files.Folder, TimeSpan.FromSeconds(options.Value.Files.EverySeconds));
        while (folder is not null)
        {
            await Task.Delay(every, time, stoppingToken);
            try
            {
                await watch.LookAsync(folder, stoppingToken);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or StoreUnavailableException)
            {
                Log.NotRead(log, fault);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3511, LogLevel.Warning, "The watched folder or the store could not be read; the next look tries again")]
        public static partial void NotRead(ILogger logger, Exception fault);
    }
}
