using System.Collections.Frozen;

namespace MemberSync.Sources.Verifying;

/// <summary>The names of the modes in settings.</summary>
internal static class SignatureModes
{
    private static readonly FrozenDictionary<string, SignatureMode> ByName = new Dictionary<string, SignatureMode>
    {
        ["standard-webhooks"] = SignatureMode.StandardWebhooks,
        ["shared-secret"] = SignatureMode.SharedSecret,
        ["hmac-sha256-hex"] = SignatureMode.HmacSha256Hex,
        ["hmac-sha256-base64"] = SignatureMode.HmacSha256Base64,
        ["hmac-sha1-hex"] = SignatureMode.HmacSha1Hex,
    }.ToFrozenDictionary();

    public static IEnumerable<string> All => ByName.Keys.Order(StringComparer.Ordinal);

    public static bool TryParse(string name, out SignatureMode mode) => ByName.TryGetValue(name, out mode);
}
