using System.Security.Cryptography;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Files;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Api.Files;
using MemberSync.Sources.Files;
using MemberSync.Sources.Tables;

namespace MemberSync.Functions.Folders;

/// <summary>
/// Takes files that gym systems lay down as <c>{club}/{source}/*</c>: each once, when it has not changed between two looks.
/// It then lies in <c>done</c> or <c>failed</c>, with its report beside it. What is interrupted is taken again.
/// </summary>
internal sealed partial class FolderWatch(
    SourceDirectory sources, FileImports imports, FileIntake intake, ILogger<FolderWatch> log)
{
    private static readonly string[] Unfinished = [".part", ".tmp", ".filepart", ".crdownload"];

    private Dictionary<string, (long, DateTime)> _before = [];

    /// <summary>One look. Not safe for concurrent use.</summary>
    public async Task LookAsync(string root, CancellationToken cancellationToken)
    {
        var found = FilesIn(root).ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc));
        foreach (var (path, look) in found)
        {
            if (_before.TryGetValue(path, out var earlier) && earlier == look)
            {
                await TakeAsync(new FileInfo(path), cancellationToken);
            }
        }

        _before = found;
    }

    private static IEnumerable<FileInfo> FilesIn(string root) =>
        from club in new DirectoryInfo(root).EnumerateDirectories()
        from source in club.EnumerateDirectories()
        from file in source.EnumerateFiles()
        where !file.Name.StartsWith('.') && !Unfinished.Contains(file.Extension.ToLowerInvariant())
        select file;

    private async Task TakeAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var folder = file.Directory!;
        var report = new FileInfo(Path.Combine(folder.FullName, $".{file.Name}.report.csv"));
        string outcome;
        await using (var stream = report.Create())
        {
            outcome = await RunAsync(file, new TableReport(stream), cancellationToken);
        }

        if (outcome.Length == 0)
        {
            return; // The next look takes it again.
        }

        // The time of the export before the name, so that no file overwrites one of an earlier day.
        var name = $"{file.LastWriteTimeUtc:yyyyMMdd-HHmmss}-{file.Name}";
        var place = folder.CreateSubdirectory(outcome).FullName;
        report.MoveTo(Path.Combine(place, $"{name}.report.csv"), overwrite: true);
        file.MoveTo(Path.Combine(place, name), overwrite: true);
        Log.Taken(log, $"{folder.Parent!.Name}/{folder.Name}", outcome);
    }

    // The folder into which file and report belong; empty: neither yet.
    private async Task<string> RunAsync(FileInfo file, TableReport report, CancellationToken cancellationToken)
    {
        try
        {
            var source = await SourceOfAsync(file.Directory!, cancellationToken);
            await using var stream = file.OpenRead();
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
            stream.Position = 0;
            var rows = await FileRows.OpenAsync(source, stream, cancellationToken);
            var isWhole = source.Settings.GetValueOrDefault(FileKind.Whole) == "true";
            var exportedAt = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
            var order = new FileOrder(
                ClubId.Parse(file.Directory!.Parent!.Name), source.Id, hash, exportedAt, isWhole, IsDryRun: false);
            using var import = await imports.BeginAsync(order, cancellationToken);
            return (await intake.RunAsync(import, rows, report, cancellationToken)).Done ? "done" : "";
        }
        catch (FileRefusedException busy) when (busy.IsPassing)
        {
            return "";
        }
        catch (Exception refused) when (refused is TableException or FileRefusedException)
        {
            await report.WriteAsync(new FileTotalsBody(false, 0, 0, 0, 0, 0, 0, refused.Message), cancellationToken);
            return "failed";
        }
    }

    private async ValueTask<Source> SourceOfAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var (club, name) = (folder.Parent!.Name, folder.Name);
        var view = ClubId.TryParse(club, out var clubId) && SourceId.TryParse(name, out var id)
            ? await sources.FindAsync(clubId, id, cancellationToken)
            : null;
        return view?.Source is { Kind: FileKind.KindName, Enabled: true } source
            ? source
            : throw new FileRefusedException($"The club '{club}' has no source '{name}' of kind {FileKind.KindName} that is enabled. "
                + "Set it up with PUT /api/clubs/{club}/sources/{source}, and move the file back.");
    }

    private static partial class Log
    {
        [LoggerMessage(3512, LogLevel.Information, "{Source}: a file of the watched folder was taken; it lies in {Outcome}")]
        public static partial void Taken(ILogger logger, string source, string outcome);
    }
}
