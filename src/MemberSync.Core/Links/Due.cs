using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>
/// A link's place in the queue: not before <paramref name="At"/>, for a call to <paramref name="Endpoint"/>.
/// </summary>
public sealed record Due(DateTimeOffset At, DueClass Class, Endpoint Endpoint);
