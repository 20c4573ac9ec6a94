using MemberSync.Engine.Access;
using MemberSync.Functions.Api;

namespace MemberSync.Functions.Security;

/// <summary>What a route asks of its caller, as metadata of the endpoint. A route without any is closed.</summary>
/// <param name="Role">The least role; null: anybody, because the route needs no key or has its own proof.</param>
/// <param name="WholeHub">The route is not about one club, so a key of one club does not open it.</param>
/// <param name="Screen">
/// The route is a screen of the console: whoever signed in comes by session, and refusals are told as pages.
/// </param>
/// <param name="Upload">The screen takes a form with a large file, which is read as it comes.</param>
internal sealed record Need(Role? Role, bool WholeHub = false, bool Screen = false, bool Upload = false)
{
    /// <summary>Why this key does not open the route; null: it does.</summary>
    public Problem? Refuses(HttpContext http, AccessKey key) =>
        key.Role < Role ? Problems.RoleTooLow(key.Role, Role.Value)
        : IsOutside(http, key) ? Problems.OtherClub(key.Club!.Value)
        : null;

    private bool IsOutside(HttpContext http, AccessKey key)
    {
        if (key.Club is not { } own)
        {
            return false;
        }

        var asked = http.GetRouteValue("club") as string;
        return WholeHub || (asked is not null && asked != own.ToString());
    }
}
