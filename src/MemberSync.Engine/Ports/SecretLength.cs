using System.Text;

namespace MemberSync.Engine.Ports;

/// <summary>How long a secret may be, in every store: what Azure Key Vault takes.</summary>
public static class SecretLength
{
    /// <summary>In bytes of UTF-8. Azure says 25 KB and leaves open which.</summary>
    public const int Max = 25_000;

    /// <exception cref="ArgumentException">The secret is longer than <see cref="Max"/>.</exception>
    public static void Check(string secret)
    {
        var length = Encoding.UTF8.GetByteCount(secret);
        if (length > Max)
        {
            throw new ArgumentException($"A secret has {length} bytes, and at most {Max} are kept.", nameof(secret));
        }
    }
}
