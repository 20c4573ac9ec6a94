using MemberSync.Engine.Matching;

namespace MemberSync.Engine.Reviews;

/// <summary>One step of a walk: before a full sync, the partner's own people are compared with the members.</summary>
public sealed class WalkSteps(Reconciliation reconciliation, Review review)
{
    public async Task RunAsync(ReviewMessage step, CancellationToken cancellationToken)
    {
        if (await reconciliation.RunAsync(step, cancellationToken))
        {
            await review.RunAsync(step, cancellationToken);
        }
    }
}
