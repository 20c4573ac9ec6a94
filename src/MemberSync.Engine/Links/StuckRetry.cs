using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;

namespace MemberSync.Engine.Links;

/// <summary>
/// Sends all members of a group again, step by step, so that nobody waits long for an answer. Each is taken once, also one
/// that fails anew meanwhile.
/// </summary>
public sealed class StuckRetry(StuckReader stuck, LinkOperations operations, TimeProvider time)
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    /// <param name="group">The group's key.</param>
    /// <param name="after">Where the last step ended; null at the start.</param>
    /// <param name="by">Who asks, for the history.</param>
    public async Task<RetryStep> RunAsync(
        ConnectionView view, string group, string? after, string by, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var page = await stuck.ListAsync(view, group, after, MostAtOnce, cancellationToken);
        var (accepted, refused) = (0, ImmutableArray.CreateBuilder<(MemberId, string)>());
        foreach (var link in page.Links)
        {
            var outcome = await operations.RunAsync(view, link.Member, LinkOperation.Sync, by, cancellationToken);
            accepted += outcome is OperationOutcome.Accepted ? 1 : 0;
            if (outcome is OperationOutcome.Refused no)
            {
                refused.Add((link.Member, no.Why));
            }

            if (time.GetElapsedTime(began) > Enough && link != page.Links[^1])
            {
                return new RetryStep(accepted, refused.DrainToImmutable(), StuckReader.PlaceOf(view, link));
            }
        }

        return new RetryStep(accepted, refused.DrainToImmutable(), page.After);
    }
}
