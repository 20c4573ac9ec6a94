namespace MemberSync.Engine.Comparing;

/// <summary>Who was asked for last.</summary>
/// <param name="After">The place in the operator's list; null: begin with the first.</param>
/// <param name="At">Up to when the day's number has been used.</param>
internal sealed record LookMark(string? After, DateTimeOffset At);
