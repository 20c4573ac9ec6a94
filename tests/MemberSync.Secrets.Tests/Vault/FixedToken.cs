using Azure.Core;

namespace MemberSync.Secrets.Tests.Vault;

/// <summary>An identity that gets one token, for ever, and notes for what it was asked.</summary>
internal sealed class FixedToken(string token = VaultDouble.Token) : TokenCredential
{
    private static readonly DateTimeOffset Never = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public List<string> Scopes { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes.AddRange(requestContext.Scopes);
        return new AccessToken(token, Never);
    }

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
