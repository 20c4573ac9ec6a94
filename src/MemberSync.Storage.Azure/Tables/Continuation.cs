namespace MemberSync.Storage.Azure.Tables;

/// <summary>Where the service goes on with a query that it answered in part. Opaque.</summary>
internal sealed record Continuation(string Partition, string? Key);
