using System.Net;
using System.Text.RegularExpressions;

namespace MemberSync.Secrets.Tests.Vault;

/// <summary>
/// A vault in memory, as strict as the service's documented REST API (7.4): TLS, token by challenge, version of the API,
/// names, sizes, soft delete. What it does not know it throws at.
/// </summary>
internal sealed partial class VaultDouble : HttpMessageHandler
{
    public const string Token = "the-right-token";

    // The client library remembers each host's challenge for all of the process: every vault has its own host.
    private static int _vaults;

    private readonly SecretShelf _shelf;
    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> _next = new();

    public VaultDouble()
    {
        Host = $"hub-test-{Interlocked.Increment(ref _vaults)}.vault.azure.net";
        _shelf = new SecretShelf(Host);
    }

    public string Host { get; }

    /// <summary>What was asked and answered, without the questions that lacked a token.</summary>
    public List<string> Exchanges { get; } = [];

    /// <summary>Every request, also those without a token.</summary>
    public int Requests { get; private set; }

    /// <summary>How many further requests a recovered secret stays busy.</summary>
    public int RecoveryTakes { set => _shelf.RecoveryTakes = value; }

    /// <summary>The service whose tokens the vault asks for.</summary>
    public string ChallengeFor { get; set; } = "https://vault.azure.net";

    /// <summary>The names in the vault, without deleted ones.</summary>
    public IEnumerable<string> Names => _shelf.Names;

    public void Disable(string name) => _shelf.Disable(name);

    /// <summary>The next requests with a token are answered so, and not carried out.</summary>
    public void AnswerNext(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) =>
        answers.ToList().ForEach(_next.Enqueue);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests++;
        var address = request.RequestUri!;
        Assert(address.Scheme == "https" && address.Host == Host, $"A vault was looked for at {address}.");
        if (request.Headers.Authorization is not { Scheme: "Bearer", Parameter: Token })
        {
            Assert(request.Content is null || await LengthAsync(request.Content) == 0, "A body came without a token.");
            return VaultReply.Challenge(ChallengeFor);
        }

        var answer = _next.TryDequeue(out var scripted) ? scripted(request) : await AnswerAsync(request);
        answer.RequestMessage = request;
        Exchanges.Add($"{request.Method} {address.AbsolutePath} {(int)answer.StatusCode}");
        return answer;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        if (request.RequestUri!.Query != "?api-version=7.4")
        {
            return VaultReply.Error(HttpStatusCode.BadRequest, "BadParameter", "The api-version is missing or unknown.");
        }

        var path = Path().Match(request.RequestUri.AbsolutePath);
        Assert(path.Success, $"{request.RequestUri.AbsolutePath} is no path of secrets.");
        var (name, rest) = (path.Groups["name"].Value, path.Groups["rest"].Value);
        return (request.Method.Method, path.Groups["kind"].Value, rest) switch
        {
            _ when !Name().IsMatch(name) => VaultReply.Error(HttpStatusCode.BadRequest, "BadParameter", "secret-name"),
            ("PUT", "secrets", "") => _shelf.Set(name, await request.Content!.ReadAsStringAsync()),
            ("GET", "secrets", _) => _shelf.Get(name, rest),
            ("DELETE", "secrets", "") => _shelf.Delete(name),
            ("POST", "deletedsecrets", "recover") => _shelf.Recover(name),
            var other => throw new InvalidOperationException($"The double does not know {other}."),
        };
    }

    private static async Task<int> LengthAsync(HttpContent content) => (await content.ReadAsByteArrayAsync()).Length;

    private static void Assert(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidOperationException(fault);
        }
    }

    [GeneratedRegex("^/(?<kind>secrets|deletedsecrets)/(?<name>[^/]+)/?(?<rest>[^/]*)$", RegexOptions.None, 5000)]
    private static partial Regex Path();

    [GeneratedRegex("^[0-9a-zA-Z-]{1,127}$", RegexOptions.None, 5000)]
    private static partial Regex Name();
}
