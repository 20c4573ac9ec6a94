using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api;

/// <summary>Finds the connection of the route before its handler runs; its club was found before.</summary>
internal sealed class ConnectionFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var name = http.GetRouteValue("connection") as string;
        if (!ConnectionId.TryParse(name, out var id) || http.Club().Connection(id) is not { } view)
        {
            return Problems.NotFound(
                $"connection '{Problems.Cut(name ?? "")}' in club '{http.Club().Club.Id}'",
                "Check the name, or set the connection up first with PUT /api/clubs/{club}/connections/{connection}.");
        }

        http.Features.Set(view);
        return await next(context);
    }
}
