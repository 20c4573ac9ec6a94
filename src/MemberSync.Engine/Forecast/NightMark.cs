namespace MemberSync.Engine.Forecast;

/// <summary>When a connection's night was last looked ahead at.</summary>
internal sealed record NightMark(DateTimeOffset At);
