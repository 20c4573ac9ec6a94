using MemberSync.Engine.Access;
using MemberSync.Engine.Matching;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Member match: the partner's people in, proposals out, decisions in. See docs/matching.md.</summary>
internal static class MatchEndpoints
{
    private const string MediaType = "text/csv";

    public static void Map(IEndpointRouteBuilder connection)
    {
        connection.MapPut("/people", PutPeopleAsync).Needs(Role.Operator);
        connection.MapPost("/people/fetch", FetchPeopleAsync).Needs(Role.Operator);
        connection.MapGet("/match.csv", ExportAsync).Needs(Role.Operator);
        connection.MapPost("/match", ImportAsync).Needs(Role.Operator);
        connection.MapPost("/match/undo", UndoAsync).Needs(Role.Operator);
    }

    private static async Task<IResult> PutPeopleAsync(HttpContext http, PeopleUpload upload)
    {
        if (BodyProblem(http.Request) is { } wrong)
        {
            return wrong;
        }

        var (stored, problem) = await upload.TakeAsync(http.PartnerConnection(), http.Request.Body, http.RequestAborted);
        return stored is null ? problem! : TypedResults.Json(stored, ApiJson.Wire.PeopleBody);
    }

    private static async Task<IResult> FetchPeopleAsync(HttpContext http, PeopleFetch fetch)
    {
        var view = http.PartnerConnection();
        if (view.Plan.PeopleList is null)
        {
            return Problems.Refused(
                $"{view.Plan.Partner} has no call that lists its people. Send its export with PUT .../people instead.");
        }

        if (view.Connection.Removing is not null)
        {
            return Problems.BeingRemoved(view.Connection.Id.ToString());
        }

        await fetch.StartAsync(view, then: null, http.RequestAborted);
        return TypedResults.Json(
            new ReviewBody("list of people", "nothing is sent; the log tells when it is read"),
            ApiJson.Wire.ReviewBody,
            statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ExportAsync(HttpContext http, MatchReader reader)
    {
        var rows = await reader.ReadAsync(http.PartnerConnection(), http.RequestAborted);
        return TypedResults.Stream(
            stream => MatchExport.WriteAsync(stream, rows, http.RequestAborted),
            $"{MediaType}; charset=utf-8",
            "match.csv");
    }

    private static async Task<IResult> ImportAsync(HttpContext http, MatchImport import)
    {
        if (BodyProblem(http.Request) is { } wrong)
        {
            return wrong;
        }

        var (done, problem) = await import.TakeAsync(
            http.PartnerConnection(), http.Request.Body, http.Key().Name, http.RequestAborted);
        return done is null ? problem! : TypedResults.Json(done, ApiJson.Wire.MatchBody);
    }

    private static async Task<IResult> UndoAsync(HttpContext http, MatchUndo undo)
    {
        var (undone, left) = await undo.RunAsync(http.PartnerConnection(), http.Key().Name, http.RequestAborted);
        return TypedResults.Json(
            new MatchUndoBody(undone, [.. left.Select(member => member.ToString())]), ApiJson.Wire.MatchUndoBody);
    }

    // Whatever encoding the type names: it is told from the bytes, because programs that export seldom name it rightly.
    private static Problem? BodyProblem(HttpRequest request) =>
        request.ContentLength > BodyLimits.Batch
            ? Problems.TooLarge(BodyLimits.Batch, "Leave out the columns that are not needed.")
        : Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
            && request.Headers.ContentEncoding.All(encoding => encoding == "identity")
            ? null
            : Problems.WrongMediaType(request.ContentType, MediaType);
}
