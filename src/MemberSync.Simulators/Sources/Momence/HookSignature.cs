namespace MemberSync.Simulators.Sources.Momence;

/// <summary>Ways in which webhooks may be signed.</summary>
public enum HookSignature
{
    HmacSha256Hex,
    HmacSha256Base64,
}
