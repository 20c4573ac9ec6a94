using System.Net.Http.Headers;
using System.Text;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Asking;

namespace MemberSync.Sources.Momence;

/// <summary>
/// Reads a host's API with a token, which is kept as long as it lives and renewed in time. Safe for concurrent use.
/// </summary>
internal sealed class MomenceApi(MomenceSettings settings, Inquirer inquirer, TimeProvider time) : IDisposable
{
    /// <summary>The most requests that it takes to have a token: a refresh that is refused, and a log-in.</summary>
    public const int CallsForToken = 2;

    // A request on its way is not to arrive with a token that has just ended.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private static readonly SourceAnswer NoToken =
        new SourceAnswer.Unreadable("Momence's answer to a log-in holds no token, or does not say how long it lives.");

    private readonly SemaphoreSlim _turns = new(1);
    private readonly Uri _root = new($"{$"{settings.Setup.Source.Address}".TrimEnd('/')}/api/v2/");
    private MomenceToken? _token;
    private volatile bool _isRightAddress;

    public void Dispose()
    {
        inquirer.Dispose();
        _turns.Dispose();
    }

    /// <summary>
    /// Whether what is not there is gone. At a wrong address nobody is to be found: only where something was, somebody can
    /// be gone.
    /// </summary>
    public async Task<bool> IsRightAddressAsync(CancellationToken cancellationToken)
    {
        if (!_isRightAddress)
        {
            await GetAsync("members?page=0&pageSize=1", cancellationToken);
        }

        return _isRightAddress;
    }

    /// <param name="path">Below the host, as <c>members/5</c>.</param>
    public async Task<Reply> GetAsync(string path, CancellationToken cancellationToken)
    {
        var (token, fault) = await TokenAsync(cancellationToken);
        if (token is null)
        {
            return fault ?? NoToken;
        }

        var reply = await inquirer.GetAsync(
            new Uri(_root, $"host/{path}"),
            headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Access),
            cancellationToken);
        if (!reply.IsUnproved)
        {
            token.WasTaken = true;
            _isRightAddress |= !reply.Failed;
            return reply;
        }

        // One that worked before was taken back. One that never did says that this user may not read.
        Interlocked.CompareExchange(ref _token, null, token);
        return token.WasTaken
            ? new SourceAnswer.Failed("Momence took its token back; the next request fetches a new one")
            : reply;
    }

    private async Task<(MomenceToken? Token, SourceAnswer? Fault)> TokenAsync(CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } kept && time.GetUtcNow() < kept.ExpiresAt - Early)
            {
                return (kept, null);
            }

            var reply = _token is { } old ? await AskAsync(Refresh(old), cancellationToken) : default;
            if (_token is null || reply.IsRefused)
            {
                _token = null;
                reply = await AskAsync(LogIn, cancellationToken);
            }

            _token = reply.Failed ? _token : MomenceToken.Read(new Foreign(reply.Json));
            return (reply.Failed ? null : _token, reply.Fault ?? (_token is null ? NoToken : null));
        }
        finally
        {
            _turns.Release();
        }
    }

    private string LogIn =>
        $"grant_type=password&username={Uri.EscapeDataString(settings.Username)}"
        + $"&password={Uri.EscapeDataString(settings.Password)}";

    private static string Refresh(MomenceToken token) =>
        $"grant_type=refresh_token&refresh_token={Uri.EscapeDataString(token.Refresh)}";

    private Task<Reply> AskAsync(string form, CancellationToken cancellationToken)
    {
        var client = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.ClientId}:{settings.ClientSecret}"));
        return inquirer.PostFormAsync(
            new Uri(_root, "auth/token"),
            Encoding.UTF8.GetBytes(form),
            headers => headers.Authorization = new AuthenticationHeaderValue("Basic", client),
            cancellationToken);
    }
}
