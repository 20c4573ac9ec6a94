using System.Collections.Immutable;
using System.Net.Http.Headers;

namespace MemberSync.Functions.Verbs.Service;

/// <summary>Which service is spoken to, and with which key.</summary>
/// <param name="Url">Ends in <c>/api/</c>.</param>
/// <param name="Warnings">What is unwise about how they were given.</param>
internal sealed record ServiceAddress(Uri Url, string Key, ImmutableArray<string> Warnings)
{
    private const string UsualUrl = "http://127.0.0.1:5080";

    // A preview looks at every member before it answers.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What was typed comes first, then the environment, then the service on this machine.</summary>
    public static ServiceAddress Of(string? url, string? key, bool isLocal, IConfiguration settings)
    {
        if (isLocal && url is not null)
        {
            throw VerbFailure.Usage("Give --url or --local, not both.");
        }

        var remote = isLocal ? null : url ?? settings["MEMBERSYNC_URL"];
        var address = Read(remote ?? Here(settings["MemberSync:Urls"] ?? UsualUrl));
        return new ServiceAddress(
            address, KeyOf(key, isLocal, address.IsLoopback, settings), [.. WarningsOf(address, key)]);
    }

    /// <param name="network">Disposed with the client.</param>
    public HttpClient Connect(HttpMessageHandler network) => new(network)
    {
        BaseAddress = Url,
        Timeout = Patience,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Key) },
    };

    // The admin key that this machine's service is set up with never leaves the machine.
    private static string KeyOf(string? key, bool isLocal, bool isHere, IConfiguration settings)
    {
        var (usual, local) = (settings["MEMBERSYNC_KEY"], isHere ? settings["MemberSync:AdminKey"] : null);
        var chosen = key ?? (isLocal ? local ?? usual : usual ?? local);
        return string.IsNullOrEmpty(chosen)
            ? throw VerbFailure.Usage(
                "There is no key to show to the service. Set MEMBERSYNC_KEY to one; the service's first start shows the first "
                + "key, and PUT /api/keys/{name} makes others.")
            : chosen.All(c => c is > ' ' and <= '~')
                ? chosen
                : throw VerbFailure.Usage("The key has characters that no key has. Copy it again, without spaces and line ends.");
    }

    // A service that listens everywhere is spoken to on this machine.
    private static string Here(string urls) => urls.Split(';')[0].Trim()
        .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//[::]", "//[::1]", StringComparison.Ordinal);

    private static Uri Read(string text)
    {
        var root = text.TrimEnd('/');
        root = root.EndsWith("/api", StringComparison.Ordinal) ? root : $"{root}/api";
        return Uri.TryCreate($"{root}/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw VerbFailure.Usage($"'{text}' is no address of a service. Write it like https://membersync.example.");
    }

    private static IEnumerable<string> WarningsOf(Uri address, string? key)
    {
        if (key is not null)
        {
            yield return "Warning: a key on the command line is seen by everybody on this machine, and stays in the shell's "
                + "history. Set MEMBERSYNC_KEY instead.";
        }

        if (address is { Scheme: "http", IsLoopback: false })
        {
            yield return $"Warning: the key and people's data travel unencrypted to {address.Host}. Use https.";
        }
    }
}
