namespace MemberSync.Simulators.Egym;

/// <summary>How the simulated partner behaves.</summary>
public sealed record EgymOptions
{
    /// <value>Seed of ids and faults. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>Calls that a key may make at once. Default 60, as published.</value>
    public int Capacity { get; init; } = 60;

    /// <value>Calls that a key gains in a second. Default 6, as published.</value>
    public decimal PerSecond { get; init; } = 6;

    /// <value>Whether answers tell how many calls are left in <c>X-RateLimit-Remaining</c>. Default yes.</value>
    public bool TellsRemaining { get; init; } = true;

    /// <value>
    /// Which conflict answers a create whose e-mail address another member of the chain has: <c>membershipExists</c>, which
    /// names the account, <c>userEmailConflict</c> or <c>generalConflict</c>. Default the first.
    /// </value>
    public string EmailConflict { get; init; } = "membershipExists";
}
