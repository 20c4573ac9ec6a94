using System.Collections.Immutable;

namespace MemberSync.Demo.Outcome;

/// <summary>How far the run is at one moment of the virtual clock.</summary>
internal sealed record Standing
{
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required double Speed { get; init; }

    public required int Members { get; init; }

    /// <summary>Changes that the service has acknowledged.</summary>
    public required int Sent { get; init; }

    /// <summary>Each connection of the club; at least one.</summary>
    public required ImmutableArray<ConnectionStanding> Connections { get; init; }

    /// <summary>When the last connection may be over.</summary>
    public DateTimeOffset End => Connections.Max(connection => connection.End);

    /// <summary>Members where they belong on the connection that is farthest behind.</summary>
    public int Done => Connections.Min(connection => connection.Done);

    public int RejectedByPartner => Connections.Sum(connection => connection.RejectedByPartner);

    public bool IsDone => Connections.All(c => c.Done == Members && c.States.Total == Members);
}
