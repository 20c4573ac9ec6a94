namespace MemberSync.Engine.Reviews;

/// <summary>What a connection's daily sync was last started for.</summary>
/// <param name="Time">The setting at that time; another one begins anew.</param>
internal sealed record DailyMark(TimeOnly Time, DateTimeOffset At);
