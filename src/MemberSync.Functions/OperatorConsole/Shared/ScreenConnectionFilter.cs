using MemberSync.Core.Clubs;
using MemberSync.Functions.Api;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>Finds the connection of the page before its handler runs. The club was found before.</summary>
internal sealed class ScreenConnectionFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!ConnectionId.TryParse(http.GetRouteValue("connection") as string, out var id)
            || http.Club().Connection(id) is not { } view)
        {
            return ValueTask.FromResult<object?>(Screen.Refuse(
                http, StatusCodes.Status404NotFound, "There is no such connection in this club. Check the address."));
        }

        http.Features.Set(view);
        return next(context);
    }
}
