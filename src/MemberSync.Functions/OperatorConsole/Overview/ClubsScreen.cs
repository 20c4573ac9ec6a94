using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Overview;

/// <summary>Where the console begins: the viewer's only club, or all to choose from.</summary>
internal static class ClubsScreen
{
    public static void Map(IEndpointRouteBuilder console) => console.MapGet("/", ShowAsync).ShowsTo(Role.Operator);

    private static async Task<IResult> ShowAsync(HttpContext http, ClubDirectory clubs)
    {
        var ids = http.Key().Club is { } own ? [own] : await clubs.ListAsync(http.RequestAborted);
        if (ids.Length == 1)
        {
            return Screen.Go($"/{ids[0]}");
        }

        var found = ImmutableArray.CreateBuilder<Club>();
        foreach (var id in ids)
        {
            if (await clubs.FindAsync(id, http.RequestAborted) is { } view)
            {
                found.Add(view.Club);
            }
        }

        return Screen.Show<ClubsPage>(http, new ClubsModel(found.DrainToImmutable()));
    }
}
