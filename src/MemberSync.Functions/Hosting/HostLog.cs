using Microsoft.Extensions.Logging.Console;

namespace MemberSync.Functions.Hosting;

/// <summary>
/// The log as the Functions host reads it: each line of output becomes an entry of its own, so an event is one line.
/// From standard error the host makes warnings and errors, by the word that the line begins with.
/// </summary>
internal static class HostLog
{
    public static ILoggingBuilder AddHostLog(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Warning);
        return logging;
    }
}
