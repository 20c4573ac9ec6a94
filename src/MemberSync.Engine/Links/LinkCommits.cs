using MemberSync.Engine.Ports;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Links;

/// <summary>Stores what was decided about one link, and wakes its connection when that calls for it.</summary>
internal static class LinkCommits
{
    /// <summary>False: another writer was there in between, so read again and decide again.</summary>
    /// <param name="more">Writes that are to stand or fall with the link's.</param>
    public static async Task<bool> TryStoreAsync(
        this LinkStep step, IStore store, Waker waker, IEnumerable<Write> more, CancellationToken cancellationToken)
    {
        var club = step.Connection.Club.Id;
        var wakes = step.Wakes();
        var commit = new Commit(club.ToString(), [.. step.Writes(touch: false), .. more], waker.Messages(club, wakes));
        if (await store.CommitAsync(commit, cancellationToken) is not CommitOutcome.Stored)
        {
            waker.Failed(club, wakes);
            return false;
        }

        await waker.StoredAsync(club, wakes, cancellationToken);
        return true;
    }
}
