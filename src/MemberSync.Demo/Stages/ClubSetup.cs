using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>Opens a facility at the partner, and a club of the same name with its connection at the service.</summary>
internal sealed class ClubSetup(HttpClient toService, HttpClient toPartner, TimeProvider real)
{
    private const int MostTries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task OpenAsync(string club, string name, Population population, CancellationToken cancellationToken)
    {
        var service = new ServiceClient(toService, club);
        await new SimulatorClient(toPartner, club).DefineAsync(Facility.Of(club, population), cancellationToken);
        await service.PutClubAsync(ClubSettings.Club(name), cancellationToken);
        for (var tries = 1; !await IsEnabledAsync(service, club, isLast: tries == MostTries, cancellationToken); tries++)
        {
            await Task.Delay(Pause, real, cancellationToken);
        }
    }

    // The check is the first call of all, and programs that have just started may be too slow for a fast clock.
    private async Task<bool> IsEnabledAsync(
        ServiceClient service, string facilityUrl, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            await service.PutConnectionAsync(
                ClubSettings.Connection(toPartner.BaseAddress!, facilityUrl), cancellationToken);
            return true;
        }
        catch (ServiceRefusal refusal) when (refusal.Status is 422 or 429 && !isLast)
        {
            return false;
        }
    }
}
