namespace MemberSync.Functions.Triggers;

/// <summary>Something that happens by the clock, and the name of the function that the host invokes for it.</summary>
/// <param name="Run">Harmless when it runs late, twice or never once: the next run makes up for it.</param>
/// <param name="AtStart">Alone on one machine it also runs at the start, to repair what was cut off.</param>
internal sealed record TimerTrigger(
    string Function, TimerSchedule Schedule, Func<CancellationToken, Task> Run, bool AtStart = false);
