using MemberSync.Engine.MemberViews;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.MemberView;

/// <summary>The page behind a link for a member. It has no session, no form and no script.</summary>
internal static class ViewEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/view/{token}", ShowAsync).NeedsNoKey();

    public static string AddressOf(HttpContext http, ViewLink link) => $"{OwnAddress.Of(http)}/api/view/{link.Token}";

    private static async Task<IResult> ShowAsync(string token, HttpContext http, ViewLinks links)
    {
        var reading = await links.OpenAsync(token, http.RequestAborted);
        var page = Screen.Show<ViewPage>(
            http, new ViewModel(reading), reading is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);

        // Only the club's own portal may show it in a frame. The address stands for the member, so it is told to nobody.
        var portal = reading?.Club.PortalAddress?.GetLeftPart(UriPartial.Authority) ?? "'none'";
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors {portal}";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        return page;
    }
}
