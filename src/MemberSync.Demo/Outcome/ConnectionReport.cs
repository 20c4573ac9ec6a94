namespace MemberSync.Demo.Outcome;

/// <summary>What a run came to on one connection.</summary>
internal sealed record ConnectionReport
{
    public required string Name { get; init; }

    public required int Enabled { get; init; }

    /// <value>Members in CreationError or Error, expected ones included.</value>
    public required int Errors { get; init; }

    /// <value>Calls that arrived at the partner.</value>
    public required int Calls { get; init; }

    public required int RejectedByPartner { get; init; }

    /// <value>From the first member sent to the last call that arrived at the partner.</value>
    public required double VirtualSeconds { get; init; }

    /// <value>When the busiest endpoint's last call could have been made at best.</value>
    public required double TheoreticalSeconds { get; init; }
}
