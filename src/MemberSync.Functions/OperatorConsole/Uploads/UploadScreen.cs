using MemberSync.Engine.Access;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Files;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Uploads;

/// <summary>
/// Takes a gym system's export from the browser. A file is tried first, which changes nothing; only the very file that was
/// tried is then taken.
/// </summary>
internal sealed class UploadScreen(FileDoor door)
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var file = club.MapGroup("/sources/{source}/file").AddEndpointFilter<ScreenSourceFilter>();
        file.MapGet("", (HttpContext http) => Show(http, new UploadModel(http.Source(), FileDoor.Refusal(http.Source().Source)?.Detail)))
            .ShowsTo(Role.Operator);
        file.MapPost("", (HttpContext http, UploadScreen screen) => screen.PostAsync(http)).TakesUploadsOf(Role.Operator);
    }

    private async Task<IResult> PostAsync(HttpContext http)
    {
        var (source, form) = (http.Source(), http.Features.Require<UploadForm>());
        if (FileDoor.Refusal(source.Source) is { } refusal)
        {
            return Refuse(http, refusal);
        }

        await using var file = form.File is null ? null : await door.ReceiveAsync(form.File, http.RequestAborted);
        return form.File is null ? Show(http, new UploadModel(source, "Choose a file first."))
            : file is null ? Refuse(http, Problems.FileTooLarge(BodyLimits.File))
            : await TakeAsync(http, file, form);
    }

    private async Task<IResult> TakeAsync(HttpContext http, ReceivedFile file, UploadForm form)
    {
        var (tried, report) = (form["tried"], new PageReport());
        var question = new FileQuestion(
            IsDryRun: tried != file.Hash, IsWhole: form["whole"] == "true", ExportedAt: null, IsTable: false);
        var problem = await door.TakeAsync(http.Source(), file, question, () => report, http.RequestAborted);
        return problem is not null ? Refuse(http, problem) : Show(http, new UploadModel(http.Source(), Refusal: null)
        {
            IsWhole = question.IsWhole,
            Tried = question.IsDryRun ? file.Hash : null,
            IsAnother = question.IsDryRun && tried.Length > 0,
            Report = report,
        });
    }

    private static IResult Refuse(HttpContext http, Problem problem) =>
        Show(http, new UploadModel(http.Source(), problem.Detail), problem.Status);

    private static IResult Show(HttpContext http, UploadModel model, int status = StatusCodes.Status200OK) =>
        Screen.Show<UploadPage>(http, model, status);
}
