using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>A webhook as it is written, with what proves it.</summary>
public sealed record SignedHook(ImmutableDictionary<string, string> Headers, string Body);
