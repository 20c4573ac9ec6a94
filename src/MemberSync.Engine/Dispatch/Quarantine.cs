namespace MemberSync.Engine.Dispatch;

/// <summary>The connection's settings are wrong: no calls until its check passes. Nothing is lost meanwhile.</summary>
public sealed record Quarantine(string Reason, DateTimeOffset Since);
