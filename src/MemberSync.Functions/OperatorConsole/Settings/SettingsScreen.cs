using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Preview;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A connection's settings: changed, checked with the partner, and tried on everybody without sending anything.</summary>
internal sealed class SettingsScreen(ConnectionEdits edits, CheckNow check, DryRun dryRun, ClubSecrets secrets)
{
    private const string Saved = "saved";

    public static void Map(IEndpointRouteBuilder club)
    {
        var settings = club.MapGroup("/connections/{connection}/settings").Through<ScreenConnectionFilter>();
        settings.MapGet("", (HttpContext http, SettingsScreen screen) => screen.ShowAsync(http)).ShowsTo(Role.Admin);
        settings.MapPost("", (HttpContext http, SettingsScreen screen) => screen.PostAsync(http)).ShowsTo(Role.Admin);
    }

    private async Task<IResult> ShowAsync(HttpContext http) => Screen.Show<SettingsPage>(http, await StoredAsync(http) with
    {
        Notice = http.Request.Query["did"] == Saved
            ? "Saved. It takes effect within seconds; a review of everybody starts where it matters."
            : null,
    });

    private async Task<IResult> PostAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form["act"].ToString() switch
        {
            "check" => await CheckAsync(http),
            "preview" => await PreviewAsync(http, form),
            _ => await SaveAsync(http, form),
        };
    }

    private async Task<IResult> SaveAsync(HttpContext http, IFormCollection form)
    {
        var (club, id) = (http.Club(), http.PartnerConnection().Connection.Id.ToString());
        var problem = await edits.SaveAsync(club, id, ConnectionForm.Write(form), http.Key().Name, http.RequestAborted);
        if (problem is null)
        {
            return Screen.Go($"/{club.Club.Id}/connections/{id}/settings?did={Saved}");
        }

        var sent = (await StoredAsync(http)) with
        {
            Entries = Entries.Of(form, problem.Errors ?? []),
            Refusal = problem.Errors is null ? problem.Detail : null,
        };
        return Screen.Show<SettingsPage>(http, sent, problem.Status);
    }

    private async Task<IResult> CheckAsync(HttpContext http)
    {
        var fault = await check.FaultAsync(http.PartnerConnection(), http.RequestAborted);
        return Screen.Show<SettingsPage>(http, await StoredAsync(http) with
        {
            Notice = fault is null ? "The check passed: the partner accepts what is stored." : null,
            Refusal = fault is null ? null : $"The check of what is stored failed: {fault}",
        });
    }

    private async Task<IResult> PreviewAsync(HttpContext http, IFormCollection form)
    {
        List<string> faults = [];
        var question = PreviewQuestion.Read(ConnectionForm.WriteTrial(form), http.PartnerConnection(), faults);
        var model = await StoredAsync(http) with { Entries = Entries.Of(form, faults) };
        return faults.Count > 0
            ? Screen.Show<SettingsPage>(http, model, StatusCodes.Status400BadRequest)
            : Screen.Show<SettingsPage>(http, model with { Preview = await dryRun.RunAsync(question.View, http.RequestAborted) });
    }

    private async Task<SettingsModel> StoredAsync(HttpContext http)
    {
        var view = http.PartnerConnection();
        var credentials = await secrets.CredentialsAsync(view.Club.Id, view.Connection, http.RequestAborted);
        return new SettingsModel(view, [.. credentials.Keys], ConnectionForm.Of(view));
    }
}
