namespace MemberSync.Core.Links;

/// <summary>A visit to the club that is still to be reported to the partner.</summary>
public sealed record Visit(string EventId, DateTimeOffset At);
