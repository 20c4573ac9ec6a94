using MemberSync.Engine.Access;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A club's own settings.</summary>
internal static class ClubSettingsScreen
{
    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapGet("/settings", Show).ShowsTo(Role.Admin);
        club.MapPost("/settings", SaveAsync).ShowsTo(Role.Admin);
    }

    private static IResult Show(HttpContext http)
    {
        var club = http.Club().Club;
        var isSaved = http.Request.Query["did"] == "saved";
        return Screen.Show<ClubSettingsPage>(http, new ClubSettingsModel(club, ClubForm.Of(club), isSaved, Refusal: null));
    }

    private static async Task<IResult> SaveAsync(HttpContext http, ClubEdits edits)
    {
        var club = http.Club().Club;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await edits.SaveAsync(club.Id.ToString(), ClubForm.Write(form), http.RequestAborted) is not { } problem)
        {
            return Screen.Go($"/{club.Id}/settings?did=saved");
        }

        var refusal = problem.Errors is null ? problem.Detail : null;
        var sent = new ClubSettingsModel(club, Entries.Of(form, problem.Errors ?? []), IsSaved: false, refusal);
        return Screen.Show<ClubSettingsPage>(http, sent, problem.Status);
    }
}
