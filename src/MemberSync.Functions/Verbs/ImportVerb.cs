using System.CommandLine;
using System.Net.Http.Headers;

namespace MemberSync.Functions.Verbs;

/// <summary>
/// Sends an export to a running service and shows its report. Exit status 0: every row was taken; 1: the file was not read to
/// its end; 3: it was, and rows have faults.
/// </summary>
internal static class ImportVerb
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "the export: CSV or .xlsx" };
    private static readonly Option<string> Club = new("--club") { Description = "the club's name", Required = true };
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

    private static readonly Option<string> Url = new("--url")
    {
        Description = "where the service is",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<string> Key = new("--key") { Description = "a key; otherwise MemberSync__AdminKey" };

    /// <param name="args">Without the verb.</param>
    /// <param name="usualKey">The key if none is given.</param>
    public static Task<int> RunAsync(string[] args, string? usualKey, TextWriter output, TextWriter progress)
    {
        var command = new RootCommand("Sends an export of a gym system to a running service.")
        {
            File, Club, Source, DryRun, Whole, ExportedAt, Url, Key,
        };
        command.SetAction((given, cancellationToken) => SendAsync(
            given, given.GetValue(Key) ?? usualKey, new ReportPrinter(output, progress), cancellationToken));
        return command.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = progress });
    }

    private static async Task<int> SendAsync(
        ParseResult given, string? key, ReportPrinter printer, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = given.GetRequiredValue(File).OpenRead();
            using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(given));
            request.Content = new StreamContent(file);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var reply = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            using var body = new StreamReader(await reply.Content.ReadAsStreamAsync(cancellationToken));
            return reply.IsSuccessStatusCode
                ? await printer.PrintAsync(body, cancellationToken)
                : await printer.RefuseAsync(await body.ReadToEndAsync(cancellationToken));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or HttpRequestException or UriFormatException)
        {
            return await printer.RefuseAsync($"{fault.Message} Send the file again: what was taken has no second effect.");
        }
    }

    private static Uri AddressOf(ParseResult given)
    {
        var moment = given.GetValue(ExportedAt) is { } at ? $"&exportedAt={Uri.EscapeDataString(at)}" : "";
        var (dryRun, whole) = (given.GetValue(DryRun) ? "true" : "false", given.GetValue(Whole) ? "true" : "false");
        var (club, source) = (given.GetRequiredValue(Club), given.GetRequiredValue(Source));
        return new Uri(
            new Uri(given.GetRequiredValue(Url)),
            $"/api/clubs/{Uri.EscapeDataString(club)}/sources/{Uri.EscapeDataString(source)}/file?dryRun={dryRun}&whole={whole}{moment}");
    }
}
