using MemberSync.Simulators.Chance;

namespace MemberSync.Simulators.Sources.Momence.Tokens;

/// <summary>The tokens that a host gave out. A refresh token works once.</summary>
internal sealed class TokenBook(IdSource ids, TimeSpan accessLife, TimeSpan refreshLife)
{
    private readonly Dictionary<string, DateTimeOffset> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _refresh = new(StringComparer.Ordinal);

    /// <summary>Whether the host ever gave out this access token.</summary>
    public bool Knows(string token) => _access.ContainsKey(token);

    public bool IsValid(string token, DateTimeOffset now) => _access.TryGetValue(token, out var until) && now < until;

    public TokenPair Issue(DateTimeOffset now)
    {
        var pair = new TokenPair(ids.NextToken(), now + accessLife, ids.NextToken(), now + refreshLife);
        _access[pair.AccessToken] = pair.AccessTokenExpiresAt;
        _refresh[pair.RefreshToken] = pair.RefreshTokenExpiresAt;
        return pair;
    }

    /// <summary>New tokens; null when the refresh token is none, used or expired.</summary>
    public TokenPair? Refresh(string token, DateTimeOffset now) =>
        _refresh.Remove(token, out var until) && now < until ? Issue(now) : null;

    /// <summary>Takes back every token.</summary>
    public void Revoke()
    {
        foreach (var token in _access.Keys.ToList())
        {
            _access[token] = DateTimeOffset.MinValue;
        }

        _refresh.Clear();
    }
}
