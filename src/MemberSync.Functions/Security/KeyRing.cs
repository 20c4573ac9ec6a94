using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Engine.Access;
using MemberSync.Functions.Hosting;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Security;

/// <summary>
/// Finds keys, and remembers good ones for a moment: an ended key stops working at once where it was ended, and within
/// five seconds everywhere. What is remembered are hashes, never a key's text. The key that the settings preset is in
/// force as long as they do; it is not stored.
/// </summary>
internal sealed class KeyRing(AccessKeys keys, IOptions<MemberSyncOptions> options, TimeProvider time)
{
    /// <summary>The name of the preset key, in histories.</summary>
    public const string Preset = "configured";

    private const int MaxRemembered = 1000;
    private const int MaxLength = 200;

    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (AccessKey Key, DateTimeOffset ReadAt)> _known = new();
    private readonly byte[]? _preset =
        options.Value.AdminKey is { } key ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : null;

    public async ValueTask<AccessKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        if (_preset is not null && CryptographicOperations.FixedTimeEquals(_preset, digest))
        {
            return new AccessKey(Preset, Role.Admin, null);
        }

        var hash = Convert.ToHexString(digest);
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
