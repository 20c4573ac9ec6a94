using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>Finds the club of the page before its handler runs, as it is stored now.</summary>
internal sealed class ScreenClubFilter(ClubDirectory clubs) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!ClubId.TryParse(http.GetRouteValue("club") as string, out var id)
            || await clubs.FindNowAsync(id, http.RequestAborted) is not { } view)
        {
            return Screen.Refuse(http, StatusCodes.Status404NotFound, "There is no such club. Check the address.");
        }

        http.Features.Set(view);
        return await next(context);
    }
}
