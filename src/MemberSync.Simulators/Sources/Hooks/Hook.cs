using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>A webhook on its way.</summary>
/// <param name="Facility">Whose it is.</param>
/// <param name="About">Whom or what it is about.</param>
/// <param name="Due">When it is sent.</param>
public sealed record Hook(
    string Facility, string About, Uri Address, SignedHook Signed, DateTimeOffset Due)
{
    public ImmutableDictionary<string, string> Headers => Signed.Headers;

    public string Body => Signed.Body;
}
