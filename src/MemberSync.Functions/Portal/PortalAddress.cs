namespace MemberSync.Functions.Portal;

/// <summary>The addresses of a club's portal. Pure: they come from the club's settings and from the six areas alone.</summary>
/// <remarks>PerfectGym's portals and the path of their single sign-on are published; others' paths are assumed.</remarks>
internal static class PortalAddress
{
    private const string SignOnPath = "/ClientPortal2/Auth/Sso/MyWellness";

    private static readonly string[] PerfectGymDomains = ["perfectgym.com.au", "perfectgym.com", "perfectgym.pl"];

    /// <summary>Whether the portal is one of PerfectGym's own, which signs members in by itself.</summary>
    public static bool IsPerfectGym(Uri portal) => PerfectGymDomains.Any(domain =>
        portal.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)
        && !portal.Host[..^(domain.Length + 1)].Contains('.', StringComparison.Ordinal));

    /// <summary>Where an area of the portal is.</summary>
    public static Uri Of(Uri portal, PortalArea area)
    {
        if (IsPerfectGym(portal))
        {
            return SignOn(portal.GetLeftPart(UriPartial.Authority) + SignOnPath, area);
        }

        // Profile.Contract is the contract within the profile.
        var path = area.Redirect?.Replace('.', '/');
        var start = portal.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri($"{start}/{path}");
    }

    /// <summary>An address of a single sign-on with the area that it is to lead to.</summary>
    public static Uri SignOn(string address, PortalArea area) =>
        new(area.Redirect is null ? address : $"{address}?redirect={area.Redirect}");
}
