using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Ports;

/// <summary>
/// Keeps secrets for a place. What was kept never changes: a new value gets a new reference, and has no effect until a
/// row names it. So a row and its secret change in one step, and what was read once may be remembered for good. Safe
/// for concurrent use.
/// </summary>
/// <remarks>
/// Any call may throw <see cref="StoreUnavailableException"/>. No exception's text holds a secret.
/// </remarks>
public interface ISecretStore
{
    /// <summary>Keeps a text, beside what was kept for the place before.</summary>
    /// <exception cref="ArgumentException">It is longer than <see cref="SecretLength.Max"/>.</exception>
    ValueTask<SecretReference> KeepAsync(SecretPlace place, string secret, CancellationToken cancellationToken);

    /// <summary>
    /// Precisely the text that the reference was given out for; null when it cannot be had any more, or was kept for
    /// another place or by another store.
    /// </summary>
    ValueTask<string?> ReadAsync(SecretPlace place, SecretReference reference, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets everything that was kept for the place, or does nothing when that is nothing. Call it while the row is
    /// still there: what was removed by half can then be removed again. The place can be used anew at once.
    /// </summary>
    ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken);
}
