using MemberSync.Engine.Access;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.SignIn;

namespace MemberSync.Functions.Security;

/// <summary>
/// Lets a request through to its route when its key may go there. It stands before everything that reads a body, and
/// a route that does not say what it needs is closed.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, KeyRing keys, ScreenGate screens)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext http)
    {
        var refusal = http.GetEndpoint() is RouteEndpoint endpoint
            ? await RefusalAsync(http, endpoint.Metadata.GetMetadata<Need>() ?? new Need(Role.Admin, WholeHub: true))
            : null;
        await (refusal is null ? next(http) : refusal.ExecuteAsync(http));
    }

    private ValueTask<IResult?> RefusalAsync(HttpContext http, Need need) => need switch
    {
        { Role: null } => ValueTask.FromResult<IResult?>(null),
        { Screen: true } => screens.RefusalAsync(http, need),
        _ => OfKeyAsync(http, need),
    };

    private async ValueTask<IResult?> OfKeyAsync(HttpContext http, Need need)
    {
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
        return need.Refuses(http, key);
    }
}
