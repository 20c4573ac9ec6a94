using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Access;

/// <summary>Remembers single-use tokens until they have expired, in the store: one use everywhere.</summary>
public sealed class UsedTokens(IStore store, TimeProvider time)
{
    private const int MostForgotten = 50;

    // Other processes' clocks may be behind.
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(10);

    /// <summary>True the first time, false ever after.</summary>
    /// <exception cref="StoreUnavailableException">It may or may not count as used: let nobody in.</exception>
    public async Task<bool> TryUseAsync(
        ClubId club, string tokenId, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await ForgetAsync(club, cancellationToken);
        var use = new Write.Insert(Keys.UsedToken(expiresAt, tokenId), "{}"u8.ToArray());
        return await store.CommitAsync(new Commit(club.ToString(), [use], []), cancellationToken) is CommitOutcome.Stored;
    }

    private async Task ForgetAsync(ClubId club, CancellationToken cancellationToken)
    {
        var old = await store.ScanAsync(
            club.ToString(), Keys.UsedTokensBefore(time.GetUtcNow() - Keep), MostForgotten, cancellationToken);
        if (old.Rows.Length > 0)
        {
            // A conflict means that somebody else tidies up, which is as good.
            Write[] deletes = [.. old.Rows.Select(row => new Write.Delete(row.Key, row.ETag))];
            await store.CommitAsync(new Commit(club.ToString(), [.. deletes], []), cancellationToken);
        }
    }
}
