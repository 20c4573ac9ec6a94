namespace MemberSync.Simulators.Webhook;

/// <summary>The types of message that a receiver knows.</summary>
internal static class MessageType
{
    public const string Upserted = "member.upserted";
    public const string Removed = "member.removed";
    public const string Visited = "visit.recorded";
    public const string Ping = "ping";

    /// <summary>What cannot be read counts as this.</summary>
    public const string Unknown = "unknown";

    public static readonly string[] All = [Upserted, Removed, Visited, Ping, Unknown];
}
