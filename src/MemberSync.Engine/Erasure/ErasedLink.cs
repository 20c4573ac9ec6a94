using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Erasure;

/// <summary>A link of a person as it was when the erasure was asked for.</summary>
/// <param name="Account">Names the account at the partner, as far as one was known.</param>
/// <param name="WasThere">The partner had the person, or may have had.</param>
internal sealed record ErasedLink(ConnectionId Connection, string Partner, string? Account, bool WasThere);
