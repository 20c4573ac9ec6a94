using MemberSync.Engine.Access;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.OperatorConsole.Texts;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.SignIn;

/// <summary>Signing in with a key, signing out, and the choice of language.</summary>
internal static class SignInEndpoints
{
    private const long LongestForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder console)
    {
        console.MapGet("/sign-in", (HttpContext http, string? then) => Ask(http, then, fault: null)).NeedsNoKey();
        console.MapPost("/sign-in", PostAsync).NeedsNoKey();
        console.MapPost("/sign-out", EndAsync).ShowsTo(Role.Ingest);
        console.MapPost("/language", (Delegate)ChooseAsync).NeedsNoKey();
    }

    private static IResult Ask(HttpContext http, string? then, string? fault) => Screen.Show<SignInPage>(
        http,
        new SignInModel(then, fault),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);

    private static async Task<IResult> PostAsync(HttpContext http, KeyRing keys, Sessions sessions)
    {
        if (await FormAsync(http) is not { } form)
        {
            return Ask(http, then: null, "The form was not understood. Try again.");
        }

        var (text, then) = (form["key"].ToString().Trim(), form["then"].ToString());
        if (await keys.FindAsync(text, http.RequestAborted) is not { Role: >= Role.Operator })
        {
            return Ask(http, then, "This key does not open the console. Use one with the role operator or admin.");
        }

        SessionCookie.Write(http, await sessions.BeginAsync(AccessKeys.Hash(text), http.RequestAborted));
        return Results.LocalRedirect(Inside(then));
    }

    private static async Task<IResult> EndAsync(HttpContext http, Sessions sessions)
    {
        await sessions.EndAsync(http.Features.Get<SignedIn>()!.Token, http.RequestAborted);
        SessionCookie.Remove(http);
        return Screen.Go("/sign-in");
    }

    private static async Task<IResult> ChooseAsync(HttpContext http)
    {
        var form = await FormAsync(http);
        Languages.Choose(http, form?["language"].ToString() ?? string.Empty);
        return Results.LocalRedirect(Inside(form?["then"].ToString()));
    }

    // What strangers send is short, or not read at all.
    private static async Task<IFormCollection?> FormAsync(HttpContext http) =>
        http.Request.HasFormContentType && http.Request.ContentLength is <= LongestForm
            ? await http.Request.ReadFormAsync(http.RequestAborted)
            : null;

    // Only to the console's own pages, whatever the form says.
    private static string Inside(string? then) =>
        then is not null
        && then.StartsWith(ConsoleRoutes.Root + "/", StringComparison.Ordinal)
        && !then.Contains("//", StringComparison.Ordinal)
        && !then.Contains('\\', StringComparison.Ordinal)
            ? then
            : ConsoleRoutes.Root + "/";
}
