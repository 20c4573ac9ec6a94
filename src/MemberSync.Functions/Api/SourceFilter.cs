using MemberSync.Core.Sources;
using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api;

/// <summary>Finds the source of the route before its handler runs. The club was found before.</summary>
internal sealed class SourceFilter(SourceDirectory sources) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var name = http.GetRouteValue("source") as string;
        if (!SourceId.TryParse(name, out var id)
            || await sources.FindNowAsync(http.Club().Club.Id, id, http.RequestAborted) is not { } view)
        {
            return Problems.NotFound(
                $"source '{Problems.Cut(name ?? "")}'",
                "GET /api/clubs/{club}/sources lists them; PUT /api/clubs/{club}/sources/{source} sets one up.");
        }

        http.Features.Set(view);
        return await next(context);
    }
}
