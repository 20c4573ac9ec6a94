using System.Text.Json.Serialization;

namespace MemberSync.Simulators.Sources.Momence.Tokens;

/// <summary>What a log-in gives, both tokens under both of their names.</summary>
internal sealed record TokenPair(
    string AccessToken, DateTimeOffset AccessTokenExpiresAt, string RefreshToken, DateTimeOffset RefreshTokenExpiresAt)
{
    [JsonPropertyName("access_token")]
    public string AccessTokenAgain => AccessToken;

    [JsonPropertyName("refresh_token")]
    public string RefreshTokenAgain => RefreshToken;
}
