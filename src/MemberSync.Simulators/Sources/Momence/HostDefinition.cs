namespace MemberSync.Simulators.Sources.Momence;

/// <summary>One host, as Momence calls a business, with its client and user.</summary>
public sealed record HostDefinition
{
    /// <value>The host's name in the control routes, which fill it from their path.</value>
    public string Name { get; init; } = "";

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string Username { get; init; }

    public required string Password { get; init; }

    /// <value>What webhooks are signed with.</value>
    public required string WebhookSecret { get; init; }

    /// <value>How webhooks are signed. Momence does not say. Default HMAC-SHA256 in hexadecimal digits.</value>
    public HookSignature Signature { get; init; }

    /// <value>How long an access token lives, in minutes. Default 240.</value>
    public int AccessTokenMinutes { get; init; } = 240;

    /// <value>How long a refresh token lives, in minutes. Default 30 days.</value>
    public int RefreshTokenMinutes { get; init; } = 30 * 24 * 60;
}
