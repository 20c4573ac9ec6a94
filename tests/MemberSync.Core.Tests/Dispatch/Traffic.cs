namespace MemberSync.Core.Tests.Dispatch;

/// <summary>How the calls of a simulated worker go.</summary>
/// <param name="Latency">The longest time from sending to the answer.</param>
/// <param name="Held">The longest time from reservation to sending.</param>
/// <param name="MaxBlock">The most calls reserved at once.</param>
/// <param name="Lost">How many calls, from 0 to 1, are never reported, sent or not.</param>
/// <param name="Released">How many reserved calls, from 0 to 1, are given back unsent.</param>
/// <param name="Idle">How often, from 0 to 1, the worker pauses although it may call.</param>
/// <param name="Late">The longest time from an answer until it is noted.</param>
/// <param name="Skew">How much the partner's clock is ahead of ours.</param>
internal sealed record Traffic(
    TimeSpan Latency,
    TimeSpan Held,
    int MaxBlock = 200,
    double Lost = 0,
    double Released = 0,
    double Idle = 0,
    TimeSpan Late = default,
    TimeSpan Skew = default);
