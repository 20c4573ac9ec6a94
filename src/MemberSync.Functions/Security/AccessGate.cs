using MemberSync.Engine.Access;
using MemberSync.Functions.Api;

namespace MemberSync.Functions.Security;

/// <summary>
/// Lets a request through to its route when its key may go there. It stands before everything that reads a body, and
/// a route that does not say what it needs is closed.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, KeyRing keys)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext http)
    {
        var refusal = http.GetEndpoint() is RouteEndpoint endpoint
            ? await RefusalAsync(http, endpoint.Metadata.GetMetadata<Need>() ?? new Need(Role.Admin, WholeHub: true))
            : null;
        await (refusal is null ? next(http) : refusal.ExecuteAsync(http));
    }

    private async ValueTask<Problem?> RefusalAsync(HttpContext http, Need need)
    {
        if (need.Role is not { } role)
        {
            return null;
        }

        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Problems.NoKey();
        }

        if (await keys.FindAsync(header[Scheme.Length..].Trim(), http.RequestAborted) is not { } key)
        {
            return Problems.UnknownKey();
        }

        http.Features.Set(key);
        return key.Role < role ? Problems.RoleTooLow(key.Role, role)
            : IsOutside(http, key, need) ? Problems.OtherClub(key.Club!.Value)
            : null;
    }

    private static bool IsOutside(HttpContext http, AccessKey key, Need need)
    {
        if (key.Club is not { } own)
        {
            return false;
        }

        var asked = http.GetRouteValue("club") as string;
        return need.WholeHub || (asked is not null && asked != own.ToString());
    }
}
