namespace MemberSync.Simulators.Egym.Wire;

/// <summary>A check-in or check-out.</summary>
internal sealed record CheckBody
{
    /// <value>Milliseconds since 1970.</value>
    public long? Timestamp { get; init; }
}
