namespace MemberSync.Core.Links;

/// <summary>One line of a link's history.</summary>
/// <param name="Cause">What happened, in an operator's words.</param>
/// <param name="By">Who caused it: an operator's key name, the source, or the hub.</param>
public sealed record Transition(DateTimeOffset At, LinkStatus From, LinkStatus To, string Cause, string By);
