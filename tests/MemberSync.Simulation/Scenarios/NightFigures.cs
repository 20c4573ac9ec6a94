namespace MemberSync.Simulation.Scenarios;

/// <summary>What the partner's books say of a night.</summary>
/// <param name="BusiestCalls">How many calls the busiest action got; log-ins do not count.</param>
/// <param name="Done">When the last call arrived, from the opening of the window.</param>
/// <param name="Began">When the first one did.</param>
/// <param name="Refused">How many calls the partner refused as too many.</param>
/// <param name="EditDelays">
/// For each edit that arrived, how long after the tick that it waits for; less than none when it went before.
/// </param>
public sealed record NightFigures(
    int BusiestCalls, TimeSpan Done, TimeSpan Began, int Refused, IReadOnlyCollection<TimeSpan> EditDelays);
