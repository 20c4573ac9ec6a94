namespace MemberSync.Demo.Outcome;

/// <summary>One endpoint's calls as they arrived at the partner; zeros where the partner counts no endpoint on its own.</summary>
/// <param name="FirstSecond">Virtual seconds from the first member sent to the first call.</param>
/// <param name="LastSecond">And to the last.</param>
/// <param name="WorstByDay">The most calls that any 60 s touching the day held.</param>
/// <param name="WorstByNight">The same for 60 s wholly in the window.</param>
internal sealed record EndpointReport(
    int Calls, double FirstSecond, double LastSecond, int WorstByDay, int WorstByNight);
