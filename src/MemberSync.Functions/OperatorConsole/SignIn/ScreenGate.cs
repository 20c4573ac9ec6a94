using MemberSync.Engine.Access;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.SignIn;

/// <summary>
/// Lets whoever signed in through to a screen. A form must come from the console itself: it carries a proof that only the
/// session's own pages hold, and the browser must not say that another site sent it.
/// </summary>
internal sealed class ScreenGate(Sessions sessions, KeyRing keys, AppServicePeople people)
{
    private const long LongestForm = 1024 * 1024;

    /// <summary>The page that is shown instead; null: go on.</summary>
    public async ValueTask<IResult?> RefusalAsync(HttpContext http, Need need)
    {
        if (await FindAsync(http) is not { } user)
        {
            return HttpMethods.IsGet(http.Request.Method)
                ? Results.LocalRedirect($"{ConsoleRoutes.Root}/sign-in?then={Uri.EscapeDataString(PathOf(http))}")
                : Screen.Refuse(http, StatusCodes.Status401Unauthorized, "Your session is over. Sign in again, and repeat what you did.");
        }

        http.Features.Set(user);
        http.Features.Set(user.Key);
        if (need.Refuses(http, user.Key) is not null)
        {
            return Screen.Refuse(
                http, StatusCodes.Status403Forbidden, "The key that you signed in with does not open this page. Sign in with another one.");
        }

        return HttpMethods.IsGet(http.Request.Method) || await IsOwnFormAsync(http, user)
            ? null
            : Screen.Refuse(http, StatusCodes.Status403Forbidden, "This form is not the console's own, or is from an earlier session. Open the page again and repeat what you did.");
    }

    private async ValueTask<SignedIn?> FindAsync(HttpContext http)
    {
        if (SessionCookie.Read(http.Request) is not { } token
            || await sessions.FindAsync(token, http.RequestAborted) is not { } session)
        {
            return null;
        }

        // Roles are those of this request: one that was taken away opens nothing any more.
        var person = people.Find(http);
        var isPerson = person?.Id == session.Key;
        var key = isPerson ? person!.Key : await keys.FindByHashAsync(session.Key, http.RequestAborted);
        return key is null ? null : new SignedIn(key, token) { IsByAppService = isPerson };
    }

    private static async ValueTask<bool> IsOwnFormAsync(HttpContext http, SignedIn user)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none") || !http.Request.HasFormContentType || http.Request.ContentLength > LongestForm)
        {
            return false;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return user.IsProof(form[SignedIn.ProofField].ToString());
    }

    private static string PathOf(HttpContext http) => $"{http.Request.Path}{http.Request.QueryString}";
}
