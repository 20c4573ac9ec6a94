namespace MemberSync.Demo.Partner;

/// <summary>The most calls that any 60 s held, as the partner counts, and when calls arrived.</summary>
internal sealed record RateReading(
    int WorstIn60sStrict, int WorstIn60sNight, DateTimeOffset? FirstArrival, DateTimeOffset? LastArrival);
