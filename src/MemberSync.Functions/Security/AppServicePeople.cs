using System.Text.Json;
using MemberSync.Engine.Access;
using MemberSync.Functions.Hosting;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Security;

/// <summary>
/// Reads whom App Service signed in, from the headers that only the platform can set while its authentication is on
/// (learn.microsoft.com/azure/app-service/configure-authentication-user-identities). Where it is off they could be
/// anybody's, so they count only when the settings ask for it and the platform says that it is on.
/// </summary>
internal sealed class AppServicePeople(IOptions<MemberSyncOptions> options, IConfiguration configuration)
{
    /// <summary>Begins the sign-in at the platform; what follows is the address to come back to, escaped.</summary>
    public const string SignIn = "/.auth/login/aad?post_login_redirect_uri=";

    /// <summary>Ends it there; what follows is the address to come back to, escaped.</summary>
    public const string SignOut = "/.auth/logout?post_logout_redirect_uri=";

    private const string IdHeader = "X-MS-CLIENT-PRINCIPAL-ID";
    private const string ClaimsHeader = "X-MS-CLIENT-PRINCIPAL";

    // The platform sets it for the app (Microsoft.Identity.Web reads the same).
    private const string PlatformsWord = "WEBSITE_AUTH_ENABLED";

    /// <summary>Whether people can sign in by App Service.</summary>
    public bool AreKnown { get; } =
        options.Value.AppServiceSignIn && bool.TryParse(configuration[PlatformsWord], out var isOn) && isOn;

    /// <summary>Who sent this request; null: nobody whom App Service signed in.</summary>
    public Person? Find(HttpContext http)
    {
        var (ids, claims) = (http.Request.Headers[IdHeader], http.Request.Headers[ClaimsHeader]);
        return AreKnown && ids is [{ Length: > 0 } id] && claims is [{ Length: > 0 } text] && Read(text) is { } read
            ? PersonOf(id, read)
            : null;
    }

    private static Person PersonOf(string id, ClientPrincipal read)
    {
        var name = read.Name ?? id;
        return new Person(
            AccessKeys.Hash($"App Service {read.Provider} {id}"),
            name,
            AppRole.Widest(read.Roles) is { } widest ? new AccessKey(name, widest.Role, widest.Club) : null);
    }

    private static ClientPrincipal? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(text));
            return ClientPrincipal.Of(json.RootElement);
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
