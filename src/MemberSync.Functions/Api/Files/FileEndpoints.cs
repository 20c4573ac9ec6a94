using MemberSync.Engine.Access;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.Features;

namespace MemberSync.Functions.Api.Files;

/// <summary>Takes a gym system's exports as files. See docs/sources/files.md.</summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder club) =>
        club.MapPost("/sources/{source}/file", PostAsync).AddEndpointFilter<SourceFilter>().Needs(Role.Ingest);

    private static async Task<IResult> PostAsync(HttpContext http, FileDoor door)
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
        await using var file = await door.ReceiveAsync(http.Request.Body, http.RequestAborted);
        return file is null
            ? Problems.FileTooLarge(BodyLimits.File)
            : await door.TakeAsync(http.Source(), file, question, () => Begin(http, question), http.RequestAborted)
                ?? Results.Empty;
    }

    private static IFileReport Begin(HttpContext http, FileQuestion question)
    {
        var response = http.Response;
        response.ContentType = $"{(question.IsTable ? TableReport.MediaType : LinesReport.MediaType)}; charset=utf-8";
        if (question.IsTable)
        {
            response.Headers.ContentDisposition = "attachment; filename=\"report.csv\"";
        }

        return question.IsTable ? new TableReport(response.Body) : new LinesReport(response.Body);
    }

    private static Problem? Refusal(HttpContext http) => FileDoor.Refusal(http.Source().Source) is { } refusal ? refusal
        : http.Request.ContentLength > BodyLimits.File ? Problems.FileTooLarge(BodyLimits.File)
        : IsForm(http.Request) ? Problems.WrongMediaType(http.Request.ContentType, "the file itself as the body, such as text/csv")
        : null;

    // The body is the file, and what it is it says itself.
    private static bool IsForm(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
        || request.Headers.ContentEncoding.Any(encoding => encoding != "identity");
}
