namespace MemberSync.Functions.Api;

/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">Null when the line was too long.</param>
internal sealed record BodyLine(long Number, ReadOnlyMemory<byte>? Bytes);
