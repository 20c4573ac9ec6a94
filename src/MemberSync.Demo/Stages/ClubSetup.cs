using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>Opens facilities at partners, and a club of the same name with its connections at the service.</summary>
/// <param name="toPartners">The partners, each with the way to its simulator.</param>
internal sealed class ClubSetup(
    HttpClient toService, ImmutableArray<(ShownPartner Shown, HttpClient Http)> toPartners, TimeProvider real)
{
    private const int MostTries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task OpenAsync(string club, string name, Population population, CancellationToken cancellationToken)
    {
        var service = new ServiceClient(toService, club);
        await service.PutClubAsync(ClubSettings.Of(name, toPartners.Length), cancellationToken);
        foreach (var (shown, http) in toPartners)
        {
            var facility = shown.FacilityOf(club);
            var definition = shown.Facility(facility, population.At(shown));
            await new SimulatorClient(http, facility).DefineAsync(definition, cancellationToken);
            var connection = service.Connection(shown.Name);
            var settings = shown.Connection(http.BaseAddress!, facility);
            for (var tries = 1;
                !await IsEnabledAsync(() => connection.PutAsync(settings, cancellationToken), isLast: tries == MostTries);
                tries++)
            {
                await Task.Delay(Pause, real, cancellationToken);
            }
        }
    }

    // The check is the first call of all, and programs that have just started may be too slow for a fast clock.
    private static async Task<bool> IsEnabledAsync(Func<Task> put, bool isLast)
    {
        try
        {
            await put();
            return true;
        }
        catch (ServiceRefusal refusal) when (refusal.Status is 422 or 429 && !isLast)
        {
            return false;
        }
    }
}
