using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.Api;

/// <summary>
/// Finds the club of the route before its handler runs, as it is stored now: what somebody has just saved is there,
/// whichever instance answers.
/// </summary>
internal sealed class ClubFilter(ClubDirectory clubs) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        RunAsync(context, next, clubs.FindNowAsync);

    public static async ValueTask<object?> RunAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        Func<ClubId, CancellationToken, ValueTask<ClubView?>> find)
    {
        var http = context.HttpContext;
        var name = http.GetRouteValue("club") as string;
        if (!ClubId.TryParse(name, out var id) || await find(id, http.RequestAborted) is not { } view)
        {
            return Problems.NotFound(
                $"club '{Problems.Cut(name ?? "")}'",
                "Check the name, or set the club up first with PUT /api/clubs/{club}.");
        }

        http.Features.Set(view);
        return await next(context);
    }
}
