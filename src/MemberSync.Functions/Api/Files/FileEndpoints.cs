using MemberSync.Engine.Access;
using MemberSync.Engine.Files;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Security;
using MemberSync.Sources.Files;
using MemberSync.Sources.Tables;
using Microsoft.AspNetCore.Http.Features;

namespace MemberSync.Functions.Api.Files;

/// <summary>Takes a gym system's exports as files. See docs/sources/files.md.</summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder club) =>
        club.MapPost("/sources/{source}/file", PostAsync).AddEndpointFilter<SourceFilter>().Needs(Role.Ingest);

    private static async Task<IResult> PostAsync(HttpContext http, FileImports imports, FileIntake intake, IIdSource ids)
    {
        List<string> faults = [];
        var question = FileQuestion.Read(http.Request.Query, faults);
        if (faults.Count > 0)
        {
            return Problems.BadQuery([.. faults]);
        }

        if (Refusal(http) is { } refusal)
        {
            return refusal;
        }

        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null; // Counted while it is received.
        await using var file = await ReceivedFile.ReceiveAsync(
            http.Request.Body, ids.Next().ToString("N"), BodyLimits.File, http.RequestAborted);
        if (file is null)
        {
            return Problems.FileTooLarge(BodyLimits.File);
        }

        try
        {
            return await TakeAsync(http, question, file, imports, intake);
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

    private static async Task<IResult> TakeAsync(
        HttpContext http, FileQuestion question, ReceivedFile file, FileImports imports, FileIntake intake)
    {
        var (source, aborted) = (http.Source(), http.RequestAborted);
        var rows = await FileRows.OpenAsync(source.Source, file.Stream, aborted);
        var order = new FileOrder(
            source.Club, source.Source.Id, file.Hash, question.ExportedAt, question.IsWhole, question.IsDryRun);
        using var import = await imports.BeginAsync(order, aborted);
        var body = http.Response.Body;
        IFileReport report = question.IsTable ? new TableReport(body) : new LinesReport(body);
        http.Response.ContentType = $"{(question.IsTable ? TableReport.MediaType : LinesReport.MediaType)}; charset=utf-8";
        if (question.IsTable)
        {
            http.Response.Headers.ContentDisposition = "attachment; filename=\"report.csv\"";
        }

        await intake.RunAsync(import, rows, report, aborted);
        return Results.Empty;
    }

    private static Problem? Refusal(HttpContext http)
    {
        var source = http.Source().Source;
        return source.Kind != FileKind.KindName
                ? Problems.Refused($"The source '{source.Id}' is of kind {source.Kind}, which takes no files. Set up a source of "
                    + $"kind {FileKind.KindName} beside it.")
            : !source.Enabled ? Problems.Refused($"The source '{source.Id}' is not enabled. Enable it, and send the file again.")
            : http.Request.ContentLength > BodyLimits.File ? Problems.FileTooLarge(BodyLimits.File)
            : IsForm(http.Request) ? Problems.WrongMediaType(http.Request.ContentType, "the file itself as the body, such as text/csv")
            : null;
    }

    // The body is the file, and what it is it says itself.
    private static bool IsForm(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
        || request.Headers.ContentEncoding.Any(encoding => encoding != "identity");
}
