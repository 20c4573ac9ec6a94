namespace MemberSync.Simulators.Mywellness;

/// <summary>What one facility does otherwise than the simulator's options say. Null keeps the option.</summary>
public sealed record FacilitySettings
{
    public int? ExpireInSeconds { get; init; }

    public bool? PreviousTokenValid { get; init; }

    public bool? EmailRequired { get; init; }

    public RateAnswer? RateAnswer { get; init; }
}
