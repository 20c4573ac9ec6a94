namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>How old a remembered reading may be.</summary>
/// <param name="Age">Up to this it is given out as it is; above, it is renewed.</param>
internal sealed record Freshness(TimeSpan Age)
{
    /// <summary>Up to this age a reading is given out although its renewal is not done. Default ten times the age.</summary>
    public TimeSpan Keep { get; init; } = Age * 10;

    /// <summary>How long a renewal is waited for before the older reading is given out. Default not at all.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>How many readings are remembered; the oldest go. Default 1000.</summary>
    public int Most { get; init; } = 1000;
}
