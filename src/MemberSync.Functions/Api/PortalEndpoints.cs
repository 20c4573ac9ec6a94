using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Portal;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api;

/// <summary>The way from the tiles of the Mywellness app into a club's portal.</summary>
internal static class PortalEndpoints
{
    // One name for all clubs that do not exist; no club is named so.
    private const string Nobody = "-";

    public static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder club)
    {
        club.MapGet("/tiles", TilesAsync).Needs(Role.Operator);
        api.MapGet("/clubs/{club}/sso/mywellness", SignOnAsync).NeedsNoKey();
    }

    private static async Task<IResult> TilesAsync(HttpContext http, SsoDoor door)
    {
        var club = http.Club();
        if (club.Club.PortalAddress is not { } portal)
        {
            return Problems.Refused(
                "The club has no portalAddress, so its tiles lead nowhere. Set it with PUT /api/clubs/{club}, such as "
                + "https://northclub.perfectgym.com.");
        }

        if (PortalAddress.IsPerfectGym(portal))
        {
            return Tiles("portal", area => PortalAddress.Of(portal, area));
        }

        return await door.IsSetUpAsync(club, http.RequestAborted)
            ? Tiles("hub", area => PortalAddress.SignOn($"{OwnAddress.Of(http)}/api/clubs/{club.Club.Id}/sso/mywellness", area))
            : Problems.Refused(
                $"The portal at {portal.Host} is none of PerfectGym's, so members would be signed in here, and that is not "
                + "set up. It needs an enabled connection to mywellness with the option assumedContract, and the credential "
                + $"ssoKey from Technogym with at least {SsoToken.LeastKey} characters.");
    }

    private static JsonHttpResult<TilesBody> Tiles(string signOnBy, Func<PortalArea, Uri> address)
    {
        var tiles = PortalArea.All.Select(area => new TileBody(area.Name, area.Redirect, address(area).AbsoluteUri));
        return TypedResults.Json(new TilesBody(signOnBy, [.. tiles]), ApiJson.Wire.TilesBody);
    }

    // A stranger learns nothing, not even whether the club exists.
    private static async Task<IResult> SignOnAsync(
        string club, HttpContext http, ClubDirectory clubs, SsoDoor door, WrongTokens wrong)
    {
        var (redirect, token) = (http.Request.Query["redirect"], http.Request.Query["token"].ToString());
        if (redirect.Count > 1 || PortalArea.Find(redirect.Count == 0 ? null : redirect[0]) is not { } area)
        {
            return Problems.UnknownArea(redirect.ToString());
        }

        var view = ClubId.TryParse(club, out var id) ? await clubs.FindAsync(id, http.RequestAborted) : null;
        var name = view?.Club.Id.ToString() ?? Nobody;
        if (wrong.Wait(name) is { } wait)
        {
            return Problems.TooManyWrongTokens(wait);
        }

        if (view?.Club.PortalAddress is { } portal && await door.OpensAsync(view, token, http.RequestAborted))
        {
            return Redirect(http, PortalAddress.Of(portal, area), token);
        }

        wrong.Count(name);
        return Problems.WrongToken();
    }

    // The portal signs the member in by the same token, which it verifies with the same key (assumed).
    private static RedirectHttpResult Redirect(HttpContext http, Uri target, string token)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var separator = target.Query.Length == 0 ? '?' : '&';
        return TypedResults.Redirect($"{target.AbsoluteUri}{separator}token={Uri.EscapeDataString(token)}");
    }
}
