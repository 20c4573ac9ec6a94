using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>A webhook on its way.</summary>
/// <param name="Facility">Whose it is.</param>
/// <param name="Due">When it is sent.</param>
public sealed record Hook(
    string Facility, Uri Address, ImmutableDictionary<string, string> Headers, string Body, DateTimeOffset Due);
