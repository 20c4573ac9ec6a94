namespace MemberSync.Functions.Api.Bodies;

/// <summary>No calls are made until the connection's check passes.</summary>
internal sealed record QuarantineBody(string Reason, DateTimeOffset Since);
