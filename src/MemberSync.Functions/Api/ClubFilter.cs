using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.Api;

/// <summary>Finds the club of the route before its handler runs.</summary>
internal sealed class ClubFilter(ClubDirectory clubs) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var name = http.GetRouteValue("club") as string;
        if (!ClubId.TryParse(name, out var id) || await clubs.FindAsync(id, http.RequestAborted) is not { } view)
        {
            return Problems.NotFound(
                $"club '{Problems.Cut(name ?? "")}'",
                "Check the name, or set the club up first with PUT /api/clubs/{club}.");
        }

        http.Features.Set(view);
        return await next(context);
    }
}
