using MemberSync.Engine.Access;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.OperatorConsole.Texts;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.SignIn;

/// <summary>Signing in with a key or by App Service, signing out, and the choice of language.</summary>
internal static class SignInEndpoints
{
    private const long LongestForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder console)
    {
        console.MapGet("/sign-in", GetAsync).NeedsNoKey();
        console.MapPost("/sign-in", PostAsync).NeedsNoKey();
        console.MapPost("/sign-out", EndAsync).ShowsTo(Role.Ingest);
        console.MapPost("/language", (Delegate)ChooseAsync).NeedsNoKey();
    }

    private static async Task<IResult> GetAsync(
        HttpContext http, string? then, AppServicePeople people, Sessions sessions)
    {
        if (people.Find(http) is not { } person)
        {
            return Ask(http, then, fault: null);
        }

        if (person.Key is null)
        {
            return Ask(http, then, fault: null, withoutRole: person.Name);
        }

        SessionCookie.Write(http, await sessions.BeginAsync(person.Id, http.RequestAborted));
        return Results.LocalRedirect(Inside(then));
    }

    private static IResult Ask(HttpContext http, string? then, string? fault, string? withoutRole = null)
    {
        var people = http.RequestServices.GetRequiredService<AppServicePeople>();
        var back = $"{ConsoleRoutes.Root}/sign-in?then={Uri.EscapeDataString(Inside(then))}";
        var model = new SignInModel(then, fault)
        {
            Organisation = people.AreKnown ? AppServicePeople.SignIn + Uri.EscapeDataString(back) : null,
            WithoutRole = withoutRole,
        };
        return Screen.Show<SignInPage>(
            http, model, fault is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);
    }

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
        var user = http.Features.Get<SignedIn>()!;
        await sessions.EndAsync(user.Token, http.RequestAborted);
        SessionCookie.Remove(http);

        // Whom the platform still knows would be signed in again at once.
        return user.IsByAppService
            ? Results.LocalRedirect(AppServicePeople.SignOut + Uri.EscapeDataString($"{ConsoleRoutes.Root}/sign-in"))
            : Screen.Go("/sign-in");
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
