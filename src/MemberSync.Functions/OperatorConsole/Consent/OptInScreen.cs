using System.IO.Pipelines;
using System.Text;
using MemberSync.Engine.Access;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Consent;

/// <summary>Notes, or withdraws, the opt-ins of many by their e-mail addresses.</summary>
internal static class OptInScreen
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var optIns = club.MapGroup("/connections/{connection}/opt-ins").Through<ScreenConnectionFilter>();
        optIns.MapGet("", (HttpContext http) => Show(http, report: null, problem: null)).ShowsTo(Role.Operator);
        optIns.MapPost("", PostAsync).ShowsTo(Role.Operator);
    }

    private static async Task<IResult> PostAsync(HttpContext http, AddressList list)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var optedIn = form["act"] != "withdraw";
        await using var lines = form.Files["file"] is { Length: > 0 } file
            ? file.OpenReadStream()
            : new MemoryStream(Encoding.UTF8.GetBytes(form["addresses"].ToString()));
        var (report, problem) = await list.TakeAsync(
            PipeReader.Create(lines), http.PartnerConnection(), optedIn, http.Key().Name, http.RequestAborted);
        return Show(http, report is null ? null : OptInReport.Of(report), problem);
    }

    private static IResult Show(HttpContext http, OptInReport? report, Problem? problem) => Screen.Show<OptInPage>(
        http, new OptInModel(http.PartnerConnection(), report, problem?.Detail), problem?.Status ?? StatusCodes.Status200OK);
}
