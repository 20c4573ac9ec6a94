namespace MemberSync.Simulators.Egym.Control;

/// <summary>All calls with a location's key since its start.</summary>
public sealed record CallsView
{
    public required int Total { get; init; }

    public required int RejectedForRate { get; init; }

    /// <value>Calls without a key or with one that is not known, at any location.</value>
    public int Unauthenticated { get; init; }

    /// <value>The fewest calls that were ever left in the bucket.</value>
    public required int LowestRemaining { get; init; }

    /// <value>When the last call arrived; null: none.</value>
    public required DateTimeOffset? LastArrival { get; init; }

    public required IReadOnlyDictionary<EgymAction, ActionView> Actions { get; init; }
}
