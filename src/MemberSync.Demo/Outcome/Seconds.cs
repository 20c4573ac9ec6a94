namespace MemberSync.Demo.Outcome;

/// <summary>Spans as they are reported.</summary>
internal static class Seconds
{
    public static double Of(TimeSpan span) => Math.Round(span.TotalSeconds, 3);
}
