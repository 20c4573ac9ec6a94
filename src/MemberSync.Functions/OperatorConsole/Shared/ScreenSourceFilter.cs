using MemberSync.Core.Sources;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>Finds the source of the page before its handler runs. The club was found before.</summary>
internal sealed class ScreenSourceFilter(SourceDirectory sources) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!SourceId.TryParse(http.GetRouteValue("source") as string, out var id)
            || await sources.FindNowAsync(http.Club().Club.Id, id, http.RequestAborted) is not { } view)
        {
            return Screen.Refuse(
                http, StatusCodes.Status404NotFound, "There is no such gym system in this club. Check the address.");
        }

        http.Features.Set(view);
        return await next(context);
    }
}
