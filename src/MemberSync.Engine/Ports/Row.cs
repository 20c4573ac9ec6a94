namespace MemberSync.Engine.Ports;

/// <summary>
/// One stored row. The ETag is opaque and changes with every write of the row; none comes back, not even when the row
/// is deleted and made again.
/// </summary>
public sealed record Row(string Key, ReadOnlyMemory<byte> Value, string ETag);
