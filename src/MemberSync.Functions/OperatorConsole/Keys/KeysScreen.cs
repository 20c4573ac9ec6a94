using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Keys;

/// <summary>The keys that open the service: who has one, another one, and the end of one.</summary>
internal sealed class KeysScreen(AccessKeys keys, KeyEdits edits, ClubDirectory clubs)
{
    /// <summary>No club is named so.</summary>
    public const string OfHub = "/-/keys";

    public static void Map(IEndpointRouteBuilder console)
    {
        var screens = console.MapGroup(OfHub).ShowsTo(Role.Admin, wholeHub: true);
        screens.MapGet("", async (HttpContext http, KeysScreen screen) =>
            Screen.Show<KeysPage>(http, await screen.ModelAsync(http)));
        screens.MapPost("", (HttpContext http, KeysScreen screen) => screen.MakeAsync(http));
        screens.MapPost("/{name}", (string name, HttpContext http, KeysScreen screen) => screen.EndAsync(http, name));
    }

    // What is made is shown by the answer itself: its text cannot be had again.
    private async Task<IResult> MakeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = form["name"].ToString().Trim();
        if ((await keys.ListAsync(http.RequestAborted)).Any(key => key.Name == name))
        {
            return await RefuseAsync(
                http, form, Problems.Faulty("key", [$"name: '{name}' is there already; use another name, or delete that one first"]));
        }

        var (made, problem) = await edits.MakeAsync(name, Body(form), http.RequestAborted);
        return made is null
            ? await RefuseAsync(http, form, problem!)
            : Screen.Show<KeysPage>(http, await ModelAsync(http) with { Made = made });
    }

    private async Task<IResult> EndAsync(HttpContext http, string name) =>
        await edits.EndAsync(name, http.Key().Name, http.RequestAborted) is { Status: not StatusCodes.Status404NotFound } problem
            ? Screen.Show<KeysPage>(http, await ModelAsync(http) with { Refusal = problem.Detail }, problem.Status)
            : Screen.Go(OfHub); // Whom somebody else has ended is ended.

    private async Task<IResult> RefuseAsync(HttpContext http, IFormCollection form, Problem problem) => Screen.Show<KeysPage>(
        http, await ModelAsync(http) with { Entries = Entries.Of(form, problem.Errors ?? []) }, problem.Status);

    private static JsonElement Body(IFormCollection form) =>
        FormJson.Write(form, new FormShape { Texts = ["role", "club"] }).ToElement();

    private async Task<KeysModel> ModelAsync(HttpContext http)
    {
        var all = ImmutableArray.CreateBuilder<Club>();
        foreach (var id in await clubs.ListAsync(http.RequestAborted))
        {
            if (await clubs.FindAsync(id, http.RequestAborted) is { } view)
            {
                all.Add(view.Club);
            }
        }

        var listed = await keys.ListAsync(http.RequestAborted);
        return new KeysModel(listed, all.DrainToImmutable(), Entries.None);
    }
}
