using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>A webhook as it is written, with what proves it.</summary>
internal sealed record SignedHook(ImmutableDictionary<string, string> Headers, string Body);
