namespace MemberSync.Functions.Security;

/// <summary>A webhook as it arrived: three headers and the raw body.</summary>
internal sealed record SignedMessage(string Id, string Timestamp, string Signatures, ReadOnlyMemory<byte> Body);
