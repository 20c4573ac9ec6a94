using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>Answers with pages.</summary>
internal static class Screen
{
    // Nothing but the console's own files, no script in a page, and in nobody else's frame.
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>A page that shows the model.</summary>
    public static IResult Show<TPage>(HttpContext http, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        Guard(http);
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };
    }

    /// <summary>A page that says why there is nothing else to be seen.</summary>
    public static IResult Refuse(HttpContext http, int status, string english) =>
        Show<RefusalPage>(http, english, status);

    /// <summary>To another page, after something was done.</summary>
    public static IResult Go(string path) => Results.LocalRedirect(ConsoleRoutes.Root + path);

    /// <summary>What browsers are told of every answer.</summary>
    public static void Guard(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
