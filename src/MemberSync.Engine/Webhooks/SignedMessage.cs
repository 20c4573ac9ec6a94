namespace MemberSync.Engine.Webhooks;

/// <summary>A webhook on the wire: three headers and the raw body.</summary>
/// <param name="Id">The header <c>webhook-id</c>.</param>
/// <param name="Timestamp">The header <c>webhook-timestamp</c>, in seconds since 1970.</param>
/// <param name="Signatures">The header <c>webhook-signature</c>: any number, parted by spaces.</param>
public sealed record SignedMessage(string Id, string Timestamp, string Signatures, ReadOnlyMemory<byte> Body);
