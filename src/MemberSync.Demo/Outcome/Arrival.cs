using System.Collections.Immutable;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>Waits until everybody is where they belong, or nothing changes any more.</summary>
internal sealed class Arrival(IStage stage, Watch watch, ISender source, TimeProvider real)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <param name="sending">The sending of all members.</param>
    /// <param name="show">Gets each standing.</param>
    /// <returns>Why the wait was given up; empty when everybody has arrived.</returns>
    public async Task<ImmutableArray<string>> WaitAsync(
        Task sending, Action<Standing> show, CancellationToken cancellationToken)
    {
        var stall = new Stall(Patience);
        while (true)
        {
            stage.ThrowIfOver();
            var standing = await watch.LookAsync(cancellationToken);
            show(standing);
            if (sending.IsCompleted)
            {
                await sending; // What stopped it is told.
            }

            if (sending.IsCompleted && standing.IsDone)
            {
                return [];
            }

            if (stall.Has(standing))
            {
                return Stalled();
            }

            await Task.Delay(LookEvery, real, cancellationToken);
        }
    }

    private ImmutableArray<string> Stalled() =>
    [
        $"nothing changed for {Patience.TotalMinutes} virtual minutes",
        .. source.Trouble is { } trouble ? [$"the last batch was not taken: {trouble}"] : Array.Empty<string>(),
    ];
}
