using System.Net;

namespace MemberSync.Functions.Hosting;

/// <summary>Reads where to listen. Only what is named is listened on; nothing is taken from the environment.</summary>
internal static class ListenAddress
{
    public static IEnumerable<IPEndPoint> Parse(string urls) =>
        Split(urls).Select(url => Read(url)).OfType<IPEndPoint>();

    public static IEnumerable<string> Faults(string urls) => Split(urls)
        .Where(url => Read(url) is null)
        .Select(url => $"MemberSync:Urls has '{url}'; write http://<IP address>:<port>. TLS is for a proxy in front.");

    private static string[] Split(string urls) =>
        urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IPEndPoint? Read(string url)
    {
        const string Scheme = "http://";
        var isHttp = url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        var place = isHttp ? url[Scheme.Length..].TrimEnd('/') : "";
        place = place.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        var hasPort = place.Contains(':', StringComparison.Ordinal);
        return hasPort && IPEndPoint.TryParse(place, out var endPoint) ? endPoint : null;
    }
}
