using System.Globalization;
using MemberSync.Sources.Asking;

namespace MemberSync.Sources.Momence;

/// <summary>What a log-in gave.</summary>
internal sealed class MomenceToken(string access, DateTimeOffset expiresAt, string refresh)
{
    public string Access => access;

    public DateTimeOffset ExpiresAt => expiresAt;

    public string Refresh => refresh;

    /// <value>Whether a request with it was ever answered.</value>
    public bool WasTaken { get; set; }

    /// <summary>Null: the answer holds none. Each is documented under two names.</summary>
    public static MomenceToken? Read(Foreign answer)
    {
        var access = answer.Text("accessToken") ?? answer.Text("access_token");
        return access is not null && DateTimeOffset.TryParse(
            answer.Text("accessTokenExpiresAt"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var expiresAt)
                ? new MomenceToken(
                    access, expiresAt, answer.Text("refreshToken") ?? answer.Text("refresh_token") ?? string.Empty)
                : null;
    }

    /// <summary>Shows nothing.</summary>
    public override string ToString() => nameof(MomenceToken);
}
