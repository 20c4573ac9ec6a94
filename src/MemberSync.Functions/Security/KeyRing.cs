using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Engine.Access;

namespace MemberSync.Functions.Security;

/// <summary>
/// Finds keys, and remembers good ones for a moment: an ended key stops working at once where it was ended, and within
/// five seconds everywhere. What is remembered are hashes, never a key's text.
/// </summary>
internal sealed class KeyRing(AccessKeys keys, TimeProvider time)
{
    private const int MaxRemembered = 1000;
    private const int MaxLength = 200;

    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (AccessKey Key, DateTimeOffset ReadAt)> _known = new();

    public async ValueTask<AccessKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var now = time.GetUtcNow();
        if (_known.TryGetValue(hash, out var known) && now - known.ReadAt < Remember)
        {
            return known.Key;
        }

        var key = await keys.FindAsync(text, cancellationToken);
        _known.TryRemove(hash, out _);
        if (key is not null && _known.Count < MaxRemembered)
        {
            _known[hash] = (key, now);
        }

        return key;
    }

    /// <summary>Keys were made or ended.</summary>
    public void Forget() => _known.Clear();
}
