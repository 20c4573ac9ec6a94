namespace MemberSync.Simulation.Worlds;

/// <summary>How often a person was called for each kind of trouble, by the event's id.</summary>
public sealed class Alerts
{
    /// <summary>A connection was quarantined.</summary>
    public const int Quarantined = 2002;

    /// <summary>Removals wait for an operator.</summary>
    public const int RemovalsStaged = 2121;

    private readonly Dictionary<int, int> _counts = [];

    public int Of(int alert) => _counts.GetValueOrDefault(alert);

    public void Add(int alert) => _counts[alert] = Of(alert) + 1;
}
