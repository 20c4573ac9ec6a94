using MemberSync.Engine.Access;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.OperatorConsole.Uploads;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.Features;

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

        return HttpMethods.IsGet(http.Request.Method) || await IsOwnFormAsync(http, user, need)
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

    private static async ValueTask<bool> IsOwnFormAsync(HttpContext http, SignedIn user, Need need)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
        return site is "" or "same-origin" or "none"
            && user.IsProof(need.Upload ? await ProofOfUploadAsync(http) : await ProofOfFormAsync(http));
    }

    private static async ValueTask<string> ProofOfFormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength > LongestForm)
        {
            return string.Empty;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form[SignedIn.ProofField].ToString();
    }

    // The file itself is read by the screen, which counts its bytes.
    private static async ValueTask<string> ProofOfUploadAsync(HttpContext http)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        var form = await UploadForm.OpenAsync(http.Request, http.RequestAborted);
        http.Features.Set(form);
        return form?[SignedIn.ProofField] ?? string.Empty;
    }

    private static string PathOf(HttpContext http) => $"{http.Request.Path}{http.Request.QueryString}";
}
