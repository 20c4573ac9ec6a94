using System.CommandLine;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>Sends an export of a gym system, and shows its report.</summary>
internal static class ImportVerb
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "the export: CSV or .xlsx" };
    private static readonly Option<string> Source = new("--source") { Description = "the source's name", Required = true };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "report what would change, and change nothing" };
    private static readonly Option<bool> Whole = new("--whole")
    {
        Description = "members whom the file does not have any more are removed, when it is read to its end without a fault",
    };

    private static readonly Option<string> ExportedAt = new("--exported-at")
    {
        Description = "when it was exported, such as 2026-04-01T09:00:00Z; otherwise now",
    };

    public static Command Build(Surroundings around) =>
        new Command("import", "Sends an export of a gym system; docs/sources/files.md says what is read.")
        {
            File, Source, DryRun, Whole, ExportedAt, Given.Club,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        await using var file = Open(session.Get(File)!);
        var query = ApiPath.Query(
            ("dryRun", session.Get(DryRun) ? "true" : "false"),
            ("whole", session.Get(Whole) ? "true" : "false"),
            ("exportedAt", session.Get(ExportedAt)));
        try
        {
            using var reply = await session.Service.SendFileAsync(
                await session.ClubAsync(stopping), session.Get(Source)!, query, file, stopping);
            using var report = new StreamReader(await reply.Content.ReadAsStreamAsync(stopping));
            return await new ReportPrinter(session.Paper, session.IsJson).PrintAsync(report, stopping);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            throw new VerbFailure(ExitStatus.NotReachable, $"{fault.Message} {ReportPrinter.Again}");
        }
    }

    private static FileStream Open(FileInfo file)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw VerbFailure.Usage(fault.Message);
        }
    }
}
