namespace MemberSync.Storage.Azure.Tables;

/// <summary>A row as the table holds it: with the id of the commit that wrote it last.</summary>
internal sealed record Entity(string Key, ReadOnlyMemory<byte> Value, string Commit, string ETag);
