using MemberSync.Simulators.Chance;

namespace MemberSync.Simulators.Mywellness;

/// <summary>
/// Session tokens. Each log-in starts a chain; each call that uses a chain's token gets the next one, and by the
/// strict reading the used one is void from then on.
/// </summary>
internal sealed class SessionTokens(IdSource ids, TimeSpan expireIn, bool previousTokenValid)
{
    private readonly Dictionary<string, DateTimeOffset> _expiry = new(StringComparer.Ordinal);
    private readonly Queue<(string Token, DateTimeOffset Expiry)> _byAge = [];

    public string Issue(DateTimeOffset now)
    {
        ForgetExpired(now);
        var token = ids.NextToken();
        _expiry[token] = now + expireIn;
        _byAge.Enqueue((token, now + expireIn));
        return token;
    }

    /// <summary>Uses up a token and gives the next of its chain, or null when it is not valid.</summary>
    public string? Roll(string? token, DateTimeOffset now)
    {
        if (token is null || !_expiry.TryGetValue(token, out var expiry) || now >= expiry)
        {
            return null;
        }

        if (!previousTokenValid)
        {
            _expiry.Remove(token);
        }

        return Issue(now);
    }

    private void ForgetExpired(DateTimeOffset now)
    {
        while (_byAge.TryPeek(out var oldest) && now >= oldest.Expiry)
        {
            _expiry.Remove(oldest.Token);
            _byAge.Dequeue();
        }
    }
}
