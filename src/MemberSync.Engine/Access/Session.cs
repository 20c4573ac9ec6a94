namespace MemberSync.Engine.Access;

/// <summary>Somebody who signed in with a key.</summary>
/// <param name="Key">The hash of the key; when that key ends, so does the session.</param>
public sealed record Session(string Key, DateTimeOffset ExpiresAt);
