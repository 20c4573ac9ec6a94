using MemberSync.Engine.Files;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.Files;

/// <summary>Runs imports and writes their reports, whichever way a file came.</summary>
internal sealed partial class FileIntake(ILogger<FileIntake> log)
{
    private const int LinesPerFlush = 256;

    private const string BrokenOff =
        "the store did not answer; what is reported above is taken. Send the file again: it has no second effect";

    /// <summary>The sums, once everything is written.</summary>
    public async Task<FileTotalsBody> RunAsync(
        FileImport import, IAsyncEnumerable<FileRow> rows, IFileReport report, CancellationToken cancellationToken)
    {
        string? broken = null;
        try
        {
            var written = 0;
            await foreach (var line in import.RunAsync(rows, cancellationToken))
            {
                await report.WriteAsync(FileLineBody.Of(line), cancellationToken);
                if (++written % LinesPerFlush == 0)
                {
                    await report.FlushAsync(cancellationToken);
                }
            }
        }
        catch (StoreUnavailableException)
        {
            broken = BrokenOff;
        }

        var totals = FileTotalsBody.Of(import.Totals, broken is null, broken);
        await report.WriteAsync(totals, cancellationToken);
        await report.FlushAsync(cancellationToken);
        if (!import.Order.IsDryRun)
        {
            var taken = totals.Created + totals.Changed;
            var source = $"{import.Order.Club}/{import.Order.Source}";
            Log.Read(log, source, taken, totals.Unchanged, totals.Faulty, totals.Removed);
        }

        return totals;
    }

    private static partial class Log
    {
        [LoggerMessage(3501, LogLevel.Information,
            "{Source}: a file was read: {Taken} rows taken, {Unchanged} unchanged, {Faulty} faulty, {Removed} members absent")]
        public static partial void Read(
            ILogger logger, string source, long taken, long unchanged, long faulty, long removed);
    }
}
