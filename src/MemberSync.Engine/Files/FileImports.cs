using System.Collections.Concurrent;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Files;

/// <summary>Begins imports of files, one at a time for each source. Safe for concurrent use.</summary>
public sealed class FileImports(IStore store, ChangeIntake intake, IIdSource ids, TimeProvider time)
{
    // Clocks differ; what speaks of a later time would hide what happens until then.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(ClubId, SourceId), bool> _running = new();

    /// <summary>Begins an import, or a dry run. Another of the source begins only when this one is disposed.</summary>
    /// <exception cref="FileRefusedException">
    /// The file is older than one that was taken, speaks of the future, or another import of the source is under way.
    /// </exception>
    public async Task<FileImport> BeginAsync(FileOrder order, CancellationToken cancellationToken)
    {
        var key = (order.Club, order.Source);
        if (!_running.TryAdd(key, true))
        {
            throw new FileRefusedException("Another file of this source is being read. Wait until it is done, and send yours again.")
            {
                IsPassing = true,
            };
        }

        try
        {
            return await StartAsync(order, () => _running.TryRemove(key, out _), cancellationToken);
        }
        catch
        {
            _running.TryRemove(key, out _);
            throw;
        }
    }

    private async Task<FileImport> StartAsync(FileOrder order, Action end, CancellationToken cancellationToken)
    {
        var shelf = new FileShelf(store, order.Club, order.Source);
        var (mark, etag) = await shelf.MarkAsync(cancellationToken);
        var exportedAt = TimeOf(order, mark?.ExportedAt);
        var draft = ids.Next().ToString("N");
        var begun = new FileMark(mark?.Set, mark?.Completed ?? 0, mark?.ExportedAt, [.. mark?.Drafts ?? [], draft]);
        if (!order.IsDryRun)
        {
            etag = await shelf.TryMarkAsync(begun, etag, cancellationToken)
                ?? throw new FileRefusedException("Another file of this source came at the same moment. Send yours again.")
                {
                    IsPassing = true,
                };
        }

        var taking = new FileTaking(store, intake, order, new FileMoment(exportedAt, begun.Completed));
        return new FileImport(order, shelf, taking, new FileStart(begun, etag, exportedAt, draft), end);
    }

    private DateTimeOffset TimeOf(FileOrder order, DateTimeOffset? newest)
    {
        var now = time.GetUtcNow();
        if (order.ExportedAt > now + Skew)
        {
            throw new FileRefusedException($"exportedAt is {order.ExportedAt:u}, and now it is {now:u}. Write when the file was "
                + "exported, with its offset from UTC.");
        }

        var exportedAt = order.ExportedAt ?? now;
        return exportedAt < newest
            ? throw new FileRefusedException($"The file was exported at {exportedAt:u}, and a newer one, of {newest:u}, was "
                + "taken. Send a newer export, or correct exportedAt.")
            : exportedAt;
    }
}
