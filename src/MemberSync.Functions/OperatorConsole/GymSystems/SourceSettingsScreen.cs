using System.Text;
using System.Text.Json;
using MemberSync.Engine.Access;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.GymSystems;

/// <summary>Sets a gym system up, changes it, and tries what it would make of a webhook.</summary>
internal sealed class SourceSettingsScreen(SourceEdits edits, ISources kinds, SourceDirectory sources)
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var settings = club.MapGroup("/sources/{source}/settings").ShowsTo(Role.Admin).AddEndpointFilter<ScreenSourceFilter>();
        settings.MapGet("", (HttpContext http, SourceSettingsScreen screen) => screen.Show(http));
        settings.MapPost("", (HttpContext http, SourceSettingsScreen screen) => screen.PostAsync(http));
        club.MapGet("/new-source", (HttpContext http, SourceSettingsScreen screen) => screen.Show(http)).ShowsTo(Role.Admin);
        club.MapPost("/new-source", (HttpContext http, SourceSettingsScreen screen) => screen.PostAsync(http)).ShowsTo(Role.Admin);
    }

    // Null where it is not there yet.
    private static SourceView? Stored(HttpContext http) => http.Features.Get<SourceView>();

    private IResult Show(HttpContext http) => Screen.Show<SourcePage>(http, Model(http) with
    {
        Notice = http.Request.Query["did"] == "saved" ? "Saved. It takes effect within seconds." : null,
    });

    private async Task<IResult> PostAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = Stored(http)?.Source.Id.ToString() ?? form["source"].ToString().Trim();
        return form["act"].ToString() switch
        {
            "try" => await TryAsync(http, form, name),
            "delete" => await DeleteAsync(http, form["confirm"].ToString()),
            _ => await SaveAsync(http, form, name),
        };
    }

    private async Task<IResult> SaveAsync(HttpContext http, IFormCollection form, string name)
    {
        var club = http.Club().Club.Id;
        var isTaken = Stored(http) is null && await ExistsAsync(http, name);
        var problem = isTaken
            ? Problems.Faulty("source", [$"source: '{name}' is there already; use another name"])
            : await edits.SaveAsync(club, name, SourceForm.Write(form), http.RequestAborted);
        return problem is null
            ? Screen.Go($"/{club}/sources/{name}/settings?did=saved")
            : Screen.Show<SourcePage>(http, Refused(http, form, problem), problem.Status);
    }

    private async Task<IResult> TryAsync(HttpContext http, IFormCollection form, string name)
    {
        var (heard, problem) = await edits.TryAsync(
            http.Club().Club.Id,
            name,
            SourceForm.Write(form),
            Encoding.UTF8.GetBytes(form["sample"].ToString()),
            http.RequestAborted);
        return heard is null
            ? Screen.Show<SourcePage>(http, Refused(http, form, problem!), problem!.Status)
            : Screen.Show<SourcePage>(http, Model(http) with
            {
                Entries = Entries.Of(form, []),
                Trial = FormJson.Indented(JsonSerializer.Serialize(TrialBody.Of(heard), ApiJson.Wire.TrialBody)),
            });
    }

    // The name is written out, so that nobody deletes a gym system by one click too many.
    private async Task<IResult> DeleteAsync(HttpContext http, string confirmed)
    {
        var club = http.Club().Club.Id;
        if (Stored(http) is not { } view || confirmed.Trim() != view.Source.Id.ToString())
        {
            const string Why = "Nothing was deleted. Write the name of the gym system out to confirm.";
            return Screen.Show<SourcePage>(http, Model(http) with { Refusal = Why }, StatusCodes.Status409Conflict);
        }

        await sources.DeleteAsync(club, view.Source.Id, http.RequestAborted);
        return Screen.Go($"/{club}/sources");
    }

    private SourceModel Refused(HttpContext http, IFormCollection form, Problem problem) => Model(http) with
    {
        Entries = Entries.Of(form, problem.Errors ?? []),
        Refusal = problem is { Errors: not null, Status: StatusCodes.Status400BadRequest } ? null : problem.Detail,
    };

    private async Task<bool> ExistsAsync(HttpContext http, string name) =>
        (await sources.ListAsync(http.Club().Club.Id, http.RequestAborted)).Any(view => view.Source.Id.ToString() == name);

    private SourceModel Model(HttpContext http)
    {
        var view = Stored(http);
        return new SourceModel(
            http.Club().Club,
            view?.Source.Id.ToString(),
            [.. kinds.Names],
            view is null ? Entries.None : SourceForm.Of(view))
        {
            WebhookSecrets = view?.Setup.WebhookSecrets.Length ?? 0,
            CredentialsSet = [.. view?.Setup.Credentials.Keys ?? []],
        };
    }
}
