using MemberSync.Core.Sources;
using MemberSync.Engine.Files;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using MemberSync.Sources.Files;
using MemberSync.Sources.Tables;

namespace MemberSync.Functions.Api.Files;

/// <summary>Takes a gym system's export, for whoever sends it.</summary>
internal sealed class FileDoor(FileImports imports, FileIntake intake, IIdSource ids)
{
    /// <summary>Why the source takes no file; null: it does.</summary>
    public static Problem? Refusal(Source source) =>
        source.Kind != FileKind.KindName
            ? Problems.Refused($"The source '{source.Id}' is of kind {source.Kind}, which takes no files. Set up a source of "
                + $"kind {FileKind.KindName} beside it.")
        : !source.Enabled ? Problems.Refused($"The source '{source.Id}' is not enabled. Enable it, and send the file again.")
        : null;

    /// <summary>Null when it is longer than a file may be. The caller disposes it.</summary>
    public Task<ReceivedFile?> ReceiveAsync(Stream body, CancellationToken cancellationToken) =>
        ReceivedFile.ReceiveAsync(body, ids.Next().ToString("N"), BodyLimits.File, cancellationToken);

    /// <summary>Null when the report tells everything.</summary>
    /// <param name="begin">Makes the report, once it is certain that there is one.</param>
    public async Task<Problem?> TakeAsync(
        SourceView source, ReceivedFile file, FileQuestion question, Func<IFileReport> begin, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await FileRows.OpenAsync(source.Source, file.Stream, cancellationToken);
            var order = new FileOrder(
                source.Club, source.Source.Id, file.Hash, question.ExportedAt, question.IsWhole, question.IsDryRun);
            using var import = await imports.BeginAsync(order, cancellationToken);
            await intake.RunAsync(import, rows, begin(), cancellationToken);
            return null;
        }
        catch (TableException unreadable)
        {
            return Problems.FileUnreadable(unreadable.Message);
        }
        catch (FileRefusedException refused)
        {
            return Problems.Refused(refused.Message);
        }
    }
}
