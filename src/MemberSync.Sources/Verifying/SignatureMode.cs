namespace MemberSync.Sources.Verifying;

/// <summary>How a webhook proves whom it comes from. <see cref="SignatureModes"/> has their names in settings.</summary>
internal enum SignatureMode
{
    /// <summary>As Standard Webhooks says: id, time and raw body, with headers of its own. No time, no proof.</summary>
    StandardWebhooks,

    /// <summary>A header holds the secret itself.</summary>
    SharedSecret,

    /// <summary>A header holds the HMAC-SHA256 in hexadecimal digits of either case.</summary>
    HmacSha256Hex,

    /// <summary>A header holds the HMAC-SHA256 in base64.</summary>
    HmacSha256Base64,

    /// <summary>A header holds the HMAC-SHA1 in hexadecimal digits of either case.</summary>
    HmacSha1Hex,
}
