namespace MemberSync.Engine.Members;

/// <summary>A value as stored, with the ETag that guards its next write.</summary>
internal sealed record Stored<T>(T Value, string ETag);
