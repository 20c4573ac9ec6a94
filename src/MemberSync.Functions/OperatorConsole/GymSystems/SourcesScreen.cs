using System.Collections.Immutable;
using MemberSync.Engine.Access;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.GymSystems;

/// <summary>A club's gym systems: what they deliver, and what they never told of.</summary>
internal sealed class SourcesScreen(SourceDirectory sources, SourceStates states, Gaps gaps, SourceSweeps sweeps)
{
    private const int MostGaps = 20;

    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapGet("/sources", (HttpContext http, SourcesScreen screen) => screen.ShowAsync(http, refusal: null))
            .ShowsTo(Role.Operator);
        club.MapPost("/sources/{source}", (HttpContext http, SourcesScreen screen) => screen.CompareAsync(http))
            .ShowsTo(Role.Operator)
            .Through<ScreenSourceFilter>();
    }

    private async Task<IResult> ShowAsync(HttpContext http, Problem? refusal)
    {
        var club = http.Club().Club;
        var cards = ImmutableArray.CreateBuilder<SourceCard>();
        foreach (var view in await sources.ListAsync(club.Id, http.RequestAborted))
        {
            cards.Add(new SourceCard(
                view,
                await states.ReadAsync(view, http.RequestAborted),
                await gaps.NewestAsync(club.Id, view.Source.Id, MostGaps, http.RequestAborted)));
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(club.TimeZone);
        return Screen.Show<SourcesPage>(
            http,
            new SourcesModel(club, zone, cards.DrainToImmutable(), refusal?.Detail),
            refusal?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<IResult> CompareAsync(HttpContext http) =>
        await sweeps.StartAsync(http.Source(), http.RequestAborted)
            ? Screen.Go($"/{http.Club().Club.Id}/sources")
            : await ShowAsync(http, Problems.NotComparable(http.Source().Source));
}
