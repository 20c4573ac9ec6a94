using System.Security.Cryptography;
using System.Text;
using MemberSync.Engine.Access;
using MemberSync.Engine.Rows;
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

    private const int MaxLength = 200;

    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(5);

    private readonly RecentReads<string, AccessKey> _known = new(Remember, time);
    private readonly string? _preset = options.Value.AdminKey is { } key ? AccessKeys.Hash(key) : null;

    /// <summary>The key that this text is, or null.</summary>
    public ValueTask<AccessKey?> FindAsync(string text, CancellationToken cancellationToken) =>
        text.Length is 0 or > MaxLength
            ? ValueTask.FromResult<AccessKey?>(null)
            : FindByHashAsync(AccessKeys.Hash(text), cancellationToken);

    /// <summary>The key with this hash, or null.</summary>
    public async ValueTask<AccessKey?> FindByHashAsync(string hash, CancellationToken cancellationToken)
    {
        if (_preset is not null && IsSame(_preset, hash))
        {
            return new AccessKey(Preset, Role.Admin, null);
        }

        return await _known.FindAsync(hash, keys.FindAsync, cancellationToken);
    }

    /// <summary>Keys were made or ended.</summary>
    public void Forget() => _known.Forget();

    private static bool IsSame(string hash, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
