namespace MemberSync.Storage.Azure.Time;

/// <summary>One answer of a store that tells its time in whole seconds.</summary>
/// <param name="Sent">When it was asked for, by a stopwatch.</param>
/// <param name="Received">When it was there, by the same stopwatch.</param>
/// <param name="Date">The second in which the store answered, fractions cut off.</param>
internal readonly record struct ClockSample(TimeSpan Sent, TimeSpan Received, DateTimeOffset Date);
