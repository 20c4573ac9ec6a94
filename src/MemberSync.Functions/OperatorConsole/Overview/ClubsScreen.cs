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
    /// <summary>Where all stand, even if it is one; no club is named so.</summary>
    public const string OfHub = "/-/clubs";

    public static void Map(IEndpointRouteBuilder console)
    {
        console.MapGet("/", BeginAsync).ShowsTo(Role.Operator);
        console.MapGet(OfHub, ShowAsync).ShowsTo(Role.Admin, wholeHub: true);
    }

    private static async Task<IResult> BeginAsync(HttpContext http, ClubDirectory clubs)
    {
        if (http.Key().Club is { } own)
        {
            return Screen.Go($"/{own}");
        }

        var ids = await clubs.ListAsync(http.RequestAborted);
        return ids.Length == 1 ? Screen.Go($"/{ids[0]}") : await ShowAsync(http, clubs);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, ClubDirectory clubs)
    {
        var found = ImmutableArray.CreateBuilder<Club>();
        foreach (var id in await clubs.ListAsync(http.RequestAborted))
        {
            if (await clubs.FindAsync(id, http.RequestAborted) is { } view)
            {
                found.Add(view.Club);
            }
        }

        return Screen.Show<ClubsPage>(http, new ClubsModel(found.DrainToImmutable()));
    }
}
