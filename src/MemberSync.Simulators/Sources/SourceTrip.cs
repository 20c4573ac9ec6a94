using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources;

/// <summary>How calls to a gym system and its own webhooks travel.</summary>
public sealed record SourceTrip(RoundTrip Calls, HookLimits Hooks);
