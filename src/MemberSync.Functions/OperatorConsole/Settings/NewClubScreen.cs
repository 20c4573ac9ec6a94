using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>Makes a club.</summary>
internal static class NewClubScreen
{
    /// <summary>No club is named so.</summary>
    public const string Address = "/-/new-club";

    public static void Map(IEndpointRouteBuilder console)
    {
        console.MapGet(Address, Show).ShowsTo(Role.Admin, wholeHub: true);
        console.MapPost(Address, SaveAsync).ShowsTo(Role.Admin, wholeHub: true);
    }

    private static IResult Show(HttpContext http) =>
        Screen.Show<NewClubPage>(http, new NewClubModel(Entries.None, Refusal: null));

    private static async Task<IResult> SaveAsync(HttpContext http, ClubEdits edits, ClubDirectory clubs)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = form["club"].ToString().Trim();
        var isTaken = ClubId.TryParse(name, out var id) && await clubs.FindNowAsync(id, http.RequestAborted) is not null;
        var problem = isTaken
            ? Problems.Faulty("club", [$"club: '{name}' is there already; use another name"])
            : await edits.SaveAsync(name, ClubForm.Write(form), http.RequestAborted);
        return problem is null
            ? Screen.Go($"/{name}")
            : Screen.Show<NewClubPage>(
                http,
                new NewClubModel(Entries.Of(form, problem.Errors ?? []), problem.Errors is null ? problem.Detail : null),
                problem.Status);
    }
}
