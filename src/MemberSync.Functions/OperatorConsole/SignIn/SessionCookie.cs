using MemberSync.Engine.Access;

namespace MemberSync.Functions.OperatorConsole.SignIn;

/// <summary>Where the browser keeps the session's token: out of reach of scripts, and sent to the console alone.</summary>
internal static class SessionCookie
{
    private const string Name = "membersync-session";

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public static void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name, token, Options(http));

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    // Behind the Functions host the browser speaks https to the platform, which says so in a header.
    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps || http.Request.Headers["X-Forwarded-Proto"] == "https",
        Path = ConsoleRoutes.Root,
        MaxAge = Sessions.Lifetime,
    };
}
