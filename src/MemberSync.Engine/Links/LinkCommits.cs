using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Telemetry;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Links;

/// <summary>
/// Stores what was decided for one member's links: their rows, what the removal guard counts, the lines of the log, and
/// the wake-ups that follow, in one commit.
/// </summary>
public sealed class LinkCommits(IStore store, Waker waker, RemovalGate gate, TimeProvider time)
{
    /// <summary>As below, for one link: false when another writer was there in between.</summary>
    /// <param name="others">What is to stand or fall with it.</param>
    internal async Task<bool> TryStoreAsync(
        LinkStep step, ImmutableArray<Write> others, CancellationToken cancellationToken) =>
        await StoreAsync(step.Connection.Club.Id, [step], touch: false, others, cancellationToken)
            is CommitOutcome.Stored;

    /// <param name="touch">Write links even when they stay the same, so that who holds an older copy notices.</param>
    /// <param name="others">What is stored with them.</param>
    internal async Task<CommitOutcome> StoreAsync(
        ClubId club,
        IReadOnlyCollection<LinkStep> steps,
        bool touch,
        ImmutableArray<Write> others,
        CancellationToken cancellationToken)
    {
        var counted = await gate.PassAsync(steps, cancellationToken);
        if (Tracing.Parent is { } trace)
        {
            foreach (var step in steps)
            {
                step.Trace(trace, touch);
            }
        }

        ImmutableArray<Write> writes =
        [
            .. others,
            .. steps.SelectMany(step => step.Writes(touch)),
            .. counted,
            .. Trail.Of(steps, time.GetUtcNow()).Writes(),
        ];
        if (writes.IsEmpty)
        {
            return new CommitOutcome.Stored([]);
        }

        var wakes = steps.SelectMany(step => step.Wakes()).ToList();
        var stored = false;
        try
        {
            ImmutableArray<Message> messages =
                [.. waker.Messages(club, wakes), .. steps.SelectMany(step => step.Messages())];
            var commit = new Commit(club.ToString(), writes, messages);
            var outcome = await store.CommitAsync(commit, cancellationToken);
            stored = outcome is CommitOutcome.Stored;
            if (stored)
            {
                await waker.StoredAsync(club, wakes, cancellationToken);
            }

            return outcome;
        }
        finally
        {
            if (!stored)
            {
                waker.Failed(club, wakes);
            }
        }
    }
}
