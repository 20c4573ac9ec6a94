using System.Collections.Immutable;
using System.Text.Json;

namespace MemberSync.Functions.Security;

/// <summary>
/// What App Service tells of a person: <c>{"auth_typ":…,"name_typ":…,"role_typ":…,"claims":[{"typ":…,"val":…}]}</c>.
/// </summary>
/// <param name="Provider">The identity provider, like <c>aad</c>.</param>
/// <param name="Name">Null: no claim tells it.</param>
/// <param name="Roles">The values of the app roles.</param>
internal sealed record ClientPrincipal(string Provider, string? Name, ImmutableArray<string> Roles)
{
    private const int LongestName = 100;

    /// <exception cref="InvalidOperationException">It has another form.</exception>
    /// <exception cref="KeyNotFoundException">Something is missing.</exception>
    public static ClientPrincipal Of(JsonElement json)
    {
        var claims = json.GetProperty("claims").EnumerateArray()
            .Select(claim => (Type: Text(claim, "typ"), Value: Text(claim, "val")))
            .ToImmutableArray();
        var name = claims.FirstOrDefault(claim => claim.Type == "preferred_username").Value
            ?? claims.FirstOrDefault(claim => claim.Type == Text(json, "name_typ")).Value;
        return new ClientPrincipal(
            Text(json, "auth_typ"),
            name is { Length: > LongestName } ? name[..LongestName] : name,
            [.. claims.Where(claim => claim.Type == "roles" || claim.Type == Text(json, "role_typ")).Select(claim => claim.Value)]);
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is no text.");
}
