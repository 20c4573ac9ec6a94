using System.Buffers.Text;

namespace MemberSync.Simulators.Chance;

/// <summary>Ids and opaque tokens that are the same for the same seed.</summary>
internal sealed class IdSource(Random random)
{
    public string NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }

    public string NextToken()
    {
        Span<byte> bytes = stackalloc byte[24];
        random.NextBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
