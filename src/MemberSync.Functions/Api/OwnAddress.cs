namespace MemberSync.Functions.Api;

/// <summary>Where the hub is, as whoever asked sees it.</summary>
internal static class OwnAddress
{
    // Behind a proxy requests come as http, and outside they are https.
    public static string Of(HttpContext http)
    {
        var host = http.Request.Host;
        var scheme = host.Host is "localhost" or "127.0.0.1" ? http.Request.Scheme : Uri.UriSchemeHttps;
        return $"{scheme}://{host}";
    }
}
