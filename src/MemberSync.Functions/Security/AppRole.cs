using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;

namespace MemberSync.Functions.Security;

/// <summary>
/// What an app role of the identity provider opens here: <c>admin</c> or <c>operator</c> the whole hub,
/// <c>admin:northclub</c> or <c>operator:northclub</c> one club.
/// </summary>
internal static class AppRole
{
    /// <summary>The widest of these roles; null: none of them is one of ours.</summary>
    public static (Role Role, ClubId? Club)? Widest(IEnumerable<string> roles) => roles
        .Select(Read)
        .Where(role => role is not null)
        .OrderByDescending(role => role!.Value.Club is null)
        .ThenByDescending(role => role!.Value.Role)
        .ThenBy(role => role!.Value.Club?.ToString(), StringComparer.Ordinal)
        .FirstOrDefault();

    private static (Role Role, ClubId? Club)? Read(string text)
    {
        var parts = text.Split(':');
        return parts switch
        {
            [var role] when RoleOf(role) is { } found => (found, null),
            [var role, var club] when RoleOf(role) is { } found && ClubId.TryParse(club, out var id) => (found, id),
            _ => null,
        };
    }

    private static Role? RoleOf(string text) => text switch
    {
        "admin" => Role.Admin,
        "operator" => Role.Operator,
        _ => null,
    };
}
