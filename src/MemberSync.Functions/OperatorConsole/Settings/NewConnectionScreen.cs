using MemberSync.Engine.Access;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>Sets a connection up: first the partner, then what that partner needs.</summary>
internal sealed class NewConnectionScreen(ConnectionEdits edits, IPartners partners)
{
    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapGet("/new-connection", (HttpContext http, NewConnectionScreen screen) => screen.Show(http)).ShowsTo(Role.Admin);
        club.MapPost("/new-connection", (HttpContext http, NewConnectionScreen screen) => screen.SaveAsync(http)).ShowsTo(Role.Admin);
    }

    private IResult Show(HttpContext http)
    {
        var chosen = Find(http.Request.Query["partner"]);
        var entries = chosen is null ? Entries.None : ConnectionForm.Fresh(chosen);
        return Show(http, chosen, entries, refusal: null, StatusCodes.Status200OK);
    }

    private async Task<IResult> SaveAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (club, name) = (http.Club(), form["connection"].ToString().Trim());
        if (club.Connections.Any(view => view.Connection.Id.ToString() == name))
        {
            string[] taken = [$"connection: '{name}' is there already; use another name"];
            return Show(http, Find(form["partner"]), Entries.Of(form, taken), null, StatusCodes.Status409Conflict);
        }

        var problem = await edits.SaveAsync(club, name, ConnectionForm.Write(form), http.Key().Name, http.RequestAborted);
        return problem is null
            ? Screen.Go($"/{club.Club.Id}/connections/{name}/settings?did=saved")
            : Show(
                http,
                Find(form["partner"]),
                Entries.Of(form, problem.Errors ?? []),
                problem.Errors is null ? problem.Detail : null,
                problem.Status);
    }

    private IPartner? Find(string? name) => name is not null && partners.Names.Contains(name) ? partners.Find(name) : null;

    private IResult Show(HttpContext http, IPartner? chosen, Entries entries, string? refusal, int status) =>
        Screen.Show<NewConnectionPage>(
            http, new NewConnectionModel(http.Club().Club, [.. partners.Names], chosen, entries, refusal), status);
}
