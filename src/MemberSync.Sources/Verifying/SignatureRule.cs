namespace MemberSync.Sources.Verifying;

/// <summary>Where a make of gym system puts its proof, and over what.</summary>
/// <param name="Header">The header that holds it; of no use to Standard Webhooks, which names its own.</param>
internal sealed record SignatureRule(SignatureMode Mode, string Header)
{
    /// <value>What may stand before the signature, such as <c>sha256=</c>. Default nothing.</value>
    public string Prefix { get; init; } = string.Empty;

    /// <value>The text at the top of the JSON body that is signed; null, the default: the raw body.</value>
    public string? Field { get; init; }

    /// <value>Whether secrets are base64 of the key's bytes. Default false: their UTF-8 is the key.</value>
    public bool IsKeyBase64 { get; init; }
}
