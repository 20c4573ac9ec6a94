using MemberSync.Demo.People;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>
/// A few members of another club go through everything first. Whatever a program does for the first time is slow, and
/// on a fast clock a tenth of a second lasts as long as a call may take.
/// </summary>
internal sealed class Rehearsal(ClubSetup clubs, HttpClient toService, TimeProvider time, TimeProvider real)
{
    private const string Club = "rehearsal";
    private const int Members = 24;
    private const int Seed = 0;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Ends when all have arrived, or when it has taken long enough: nothing depends on them.</summary>
    public async Task RunAsync(IEnumerable<PartnerOnStage> partners, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var population = Population.Of(Members, Seed, today);
        var service = new ServiceClient(toService, Club);
        var started = real.GetTimestamp();
        await clubs.OpenAsync(Club, "Rehearsal", population, cancellationToken);
        await new Source(service, time, real).SendAsync(population.People, Members, cancellationToken);
        foreach (var partner in partners)
        {
            var (connection, accounts) = (service.Connection(partner.Shown.Name), population.At(partner.Shown).Accounts);
            while (real.GetElapsedTime(started) < Patience
                && (await connection.StatesAsync(cancellationToken)).Of("Enabled") < accounts)
            {
                await Task.Delay(LookAgain, real, cancellationToken);
            }

            await connection.BudgetAsync(cancellationToken);
            await connection.MembersAsync(cancellationToken);
        }
    }
}
