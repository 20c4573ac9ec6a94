using MemberSync.Engine.Access;
using MemberSync.Engine.MemberViews;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A club's own settings, and the end of the links that its members were given.</summary>
internal static class ClubSettingsScreen
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var settings = club.MapGroup("/settings").ShowsTo(Role.Admin);
        settings.MapGet("", (HttpContext http) => Show(http, refusal: null));
        settings.MapPost("", SaveAsync);
        settings.MapPost("/view-links", EndLinksAsync);
    }

    private static IResult Show(HttpContext http, string? refusal)
    {
        var club = http.Club().Club;
        var notice = http.Request.Query["did"].ToString() switch
        {
            "saved" => "Saved. It takes effect within seconds; a review of everybody starts where it matters.",
            "ended" => "All links of members have ended. Whoever opens one is told to ask the club for a new one.",
            _ => null,
        };
        return Screen.Show<ClubSettingsPage>(
            http,
            new ClubSettingsModel(club, ClubForm.Of(club), notice, refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
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
        var sent = new ClubSettingsModel(club, Entries.Of(form, problem.Errors ?? []), Notice: null, refusal);
        return Screen.Show<ClubSettingsPage>(http, sent, problem.Status);
    }

    // The club is written out, so that nobody ends everybody's links by one click too many.
    private static async Task<IResult> EndLinksAsync(HttpContext http, ViewLinks links)
    {
        var id = http.Club().Club.Id;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["confirm"].ToString().Trim() != id.ToString())
        {
            return Show(http, "No link was ended. Write the club's short name out to confirm.");
        }

        await links.EndAllAsync(id, http.RequestAborted);
        return Screen.Go($"/{id}/settings?did=ended");
    }
}
