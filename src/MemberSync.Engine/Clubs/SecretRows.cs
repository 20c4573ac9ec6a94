using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Clubs;

/// <summary>
/// Where a club's secrets stand: in the club's own partition, as bytes that whoever writes them has protected before.
/// </summary>
public sealed class SecretRows(IStore store)
{
    /// <summary>The place of a connection's credentials.</summary>
    public static string Of(ConnectionId connection) => Keys.Secret(connection);

    /// <summary>The place of what a source signs its webhooks with.</summary>
    public static string OfWebhook(string source) => Keys.WebhookSecret(source);

    /// <summary>What stands at the place, or null.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(
        ClubId club, string place, CancellationToken cancellationToken) =>
        (await store.ReadAsync(club.ToString(), place, cancellationToken))?.Value;

    /// <summary>Replaces what stands at the place.</summary>
    public async Task WriteAsync(
        ClubId club, string place, ReadOnlyMemory<byte> protectedBytes, CancellationToken cancellationToken)
    {
        var commit = new Commit(club.ToString(), [new Write.Put(place, protectedBytes)], []);
        if (await store.CommitAsync(commit, cancellationToken) is CommitOutcome.Conflict)
        {
            throw new InvalidOperationException("An unconditional write of a secret conflicted.");
        }
    }
}
