namespace MemberSync.Engine.Telemetry;

/// <summary>The names of the tags of traces and metrics. None of them is ever a person's.</summary>
internal static class Tags
{
    public const string Club = "membersync.club";
    public const string Connection = "membersync.connection";
    public const string Partner = "membersync.partner";
    public const string Source = "membersync.source";
    public const string Endpoint = "membersync.endpoint";
    public const string Budget = "membersync.budget";
    public const string Queue = "membersync.queue";
    public const string Type = "membersync.type";
    public const string Outcome = "membersync.outcome";
    public const string State = "membersync.state";
    public const string Class = "membersync.class";
    public const string Cause = "membersync.cause";
}
