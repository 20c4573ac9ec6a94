using MemberSync.Core.Links;

namespace MemberSync.Core.Clubs;

/// <summary>An operator's choices for one connection.</summary>
public sealed record ConnectionOptions
{
    public static ConnectionOptions Default { get; } = new();

    /// <value>When bulk is sent. Default: in the window.</value>
    public BulkTime Bulk { get; init; } = BulkTime.Window;

    /// <value>Edits wait for the next multiple of this many minutes. 1 to 1440, default 15.</value>
    public int ResyncMinutes { get; init; } = 15;

    /// <value>How many may leave within a day before an operator is asked. Default: 50, or 5 % of those linked.</value>
    public RemovalGuard RemovalGuard { get; init; } = RemovalGuard.Default;

    /// <value>When the daily sync starts, in the club's time zone; null: no daily sync.</value>
    public TimeOnly? DailySyncTime { get; init; }

    /// <value>What becomes of members at the partner whom the filter no longer lets through. Default: removed.</value>
    public WhenFilteredOut WhenFilteredOut { get; init; }

    /// <value>Whether the partner writes to people it links, where it lets us choose. Default: yes.</value>
    public bool WelcomeEmail { get; init; } = true;

    /// <value>Whether photographs are sent. Default: no.</value>
    public bool Photos { get; init; }

    /// <value>
    /// How many people a day are compared with what the partner holds, in turn, with slots to spare. 0 to 10,000; null: 96.
    /// </value>
    public int? ComparisonsPerDay { get; init; }

    /// <value>Default: information.</value>
    public string LogLevel { get; init; } = "information";

    /// <value>Whether calls that the partner has not documented may be used. Default: no.</value>
    public bool AssumedContract { get; init; }

    /// <value>The oldest TLS that calls to the partner may use. Default: 1.3.</value>
    public OldestTls Tls { get; init; }
}
