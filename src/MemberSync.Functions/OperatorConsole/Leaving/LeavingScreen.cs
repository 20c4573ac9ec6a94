using System.Globalization;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Leaving;

/// <summary>Removes a connection, after its name was written out, and shows how far that is until it is gone.</summary>
internal sealed class LeavingScreen(IntegrationEnd end, StateCounts states)
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var screens = club.MapGroup("/connections/{connection}/delete").ShowsTo(Role.Admin);
        screens.MapGet("", (HttpContext http, LeavingScreen screen) => screen.ShowAsync(http, problem: null));
        screens.MapPost("", (HttpContext http, LeavingScreen screen) => screen.PostAsync(http));
    }

    // The page outlives its connection, so that whoever watches sees the end.
    private static ConnectionView? View(HttpContext http) =>
        ConnectionId.TryParse(http.GetRouteValue("connection") as string, out var id) ? http.Club().Connection(id) : null;

    private async Task<IResult> PostAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (View(http) is not { } view)
        {
            return await ShowAsync(http, problem: null);
        }

        // The name is written out, so that nobody removes a connection by one click too many.
        var (club, name) = (view.Club.Id, view.Connection.Id.ToString());
        if (form["confirm"].ToString().Trim() != name)
        {
            return await ShowAsync(http, Problems.Refused("Nothing was removed. Write the name of the connection out to confirm."));
        }

        var count = await CountAsync(view, http.RequestAborted);
        var problem = await end.BeginAsync(view, form["people"], http.Key().Name, http.RequestAborted);
        return problem is null
            ? Screen.Go($"/{club}/connections/{name}/delete?of={count}")
            : await ShowAsync(http, problem);
    }

    private async Task<IResult> ShowAsync(HttpContext http, Problem? problem)
    {
        var view = View(http);
        var left = view is null ? 0 : await CountAsync(view, http.RequestAborted);
        var of = int.TryParse(http.Request.Query["of"], NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : 0;
        var model = new LeavingModel(
            http.Club().Club,
            http.GetRouteValue("connection") as string ?? string.Empty,
            view,
            left,
            Math.Max(left, of),
            problem?.Detail);
        return Screen.Show<LeavingPage>(http, model, problem?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<int> CountAsync(ConnectionView view, CancellationToken cancellationToken) =>
        (await states.ReadAsync(view, cancellationToken)).Values.Sum();
}
