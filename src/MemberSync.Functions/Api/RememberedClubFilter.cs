using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.Api;

/// <summary>
/// Finds the club of the route before its handler runs, as it was some seconds ago at the earliest: for the many requests
/// that need to know only whether there is such a club.
/// </summary>
internal sealed class RememberedClubFilter(ClubDirectory clubs) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ClubFilter.RunAsync(context, next, clubs.FindAsync);
}
