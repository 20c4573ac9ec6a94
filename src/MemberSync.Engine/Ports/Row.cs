namespace MemberSync.Engine.Ports;

/// <summary>One stored row. The ETag changes with every write of the row and is opaque.</summary>
public sealed record Row(string Key, ReadOnlyMemory<byte> Value, string ETag);
