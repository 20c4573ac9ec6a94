using System.Globalization;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>A path that is served.</summary>
/// <param name="Subject">Whom or what it names; null: nothing, or not by a number.</param>
internal sealed record MomenceRoute(MomenceAction Action, long? Subject)
{
    /// <summary>Null when nothing is served there by this method.</summary>
    public static MomenceRoute? Parse(string method, string path) => (method, path.Split('/')) switch
    {
        ("POST", ["", "api", "v2", "auth", "token"]) => new(MomenceAction.Token, null),
        ("GET", ["", "api", "v2", "host", .. var rest]) => Parse(rest),
        _ => null,
    };

    private static MomenceRoute? Parse(string[] rest) => rest switch
    {
        ["members"] => new(MomenceAction.ListMembers, null),
        ["members", var id] => new(MomenceAction.GetMember, Number(id)),
        ["members", var id, "bought-memberships", "active"] => new(MomenceAction.ListMemberships, Number(id)),
        ["sessions"] => new(MomenceAction.ListSessions, null),
        ["sessions", var id] => new(MomenceAction.GetSession, Number(id)),
        ["sessions", var id, "bookings"] => new(MomenceAction.ListBookings, Number(id)),
        _ => null,
    };

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
