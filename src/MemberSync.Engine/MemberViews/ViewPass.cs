using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;

namespace MemberSync.Engine.MemberViews;

/// <summary>
/// What a link for a member lets whoever has it see: the training of this one member, until then. As a text it is the
/// three parts and their HMAC-SHA256, both in base64url; nothing of it is secret but the key.
/// </summary>
internal sealed record ViewPass(ClubId Club, MemberId Member, DateTimeOffset ExpiresAt)
{
    private const int MaxLength = 1000;

    // Apart from whatever else might ever be signed with the same key.
    private const string Purpose = "member view\n";

    public string Sign(string key)
    {
        var text = $"{Club}\n{ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}\n{Member}";
        var payload = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
        return $"{payload}.{Base64Url.EncodeToString(Mac(payload, key))}";
    }

    /// <summary>What the text says, which nobody vouches for yet; null: it is of another form.</summary>
    public static ViewPass? Read(string text)
    {
        if (text.Length > MaxLength || text.Split('.') is not [var payload, _] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload)).Split('\n') is [var club, var expires, var member]
            && ClubId.TryParse(club, out var ofClub)
            && MemberId.TryParse(member, out var ofMember)
            && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue
                ? new ViewPass(ofClub, ofMember, DateTimeOffset.FromUnixTimeSeconds(seconds))
                : null;
    }

    /// <summary>Whether the text was signed with this key.</summary>
    public static bool IsSigned(string text, string key) =>
        text.Split('.') is [var payload, var mac]
        && Base64Url.IsValid(mac)
        && CryptographicOperations.FixedTimeEquals(Mac(payload, key), Base64Url.DecodeFromChars(mac));

    private static byte[] Mac(string payload, string key) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Purpose + payload));
}
