namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>How a gym system sends webhooks.</summary>
/// <param name="Timeout">How long it waits for an answer, in the injected clock's time.</param>
public sealed record HookLimits(TimeSpan Timeout);
