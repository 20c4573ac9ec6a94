namespace MemberSync.FunctionsHost.Timers;

/// <summary>What the storage account keeps about a timer.</summary>
/// <param name="Last">Its last run; the beginning of time before the first.</param>
/// <param name="Next">When it is due.</param>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next);
