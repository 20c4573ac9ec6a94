using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.Portal;

/// <summary>Decides whether a token opens a club's portal.</summary>
internal sealed class SsoDoor(ClubSecrets secrets, UsedTokens used, TimeProvider time)
{
    private const string Partner = "mywellness";

    /// <summary>True once for a token that Mywellness signed for a facility of this club.</summary>
    public async Task<bool> OpensAsync(ClubView club, string token, CancellationToken cancellationToken)
    {
        foreach (var connection in Offering(club))
        {
            var facility = connection.Settings.GetValueOrDefault("facilityUrl", "");
            if (await KeyAsync(club.Club.Id, connection, cancellationToken) is { } key
                && SsoToken.Read(token, key, facility, time.GetUtcNow()) is { } read)
            {
                return await used.TryUseAsync(club.Club.Id, $"{facility} {read.Id}", read.ExpiresAt, cancellationToken);
            }
        }

        return false;
    }

    /// <summary>Whether any connection of the club has what single sign-on needs.</summary>
    public async Task<bool> IsSetUpAsync(ClubView club, CancellationToken cancellationToken)
    {
        foreach (var connection in Offering(club))
        {
            if (await KeyAsync(club.Club.Id, connection, cancellationToken) is { Length: >= SsoToken.LeastKey })
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Connection> Offering(ClubView club) =>
    [
        .. club.Connections.Select(view => view.Connection).Where(connection =>
            connection is { Partner: Partner, Enabled: true, Options.AssumedContract: true }),
    ];

    private async ValueTask<string?> KeyAsync(
        ClubId club, Connection connection, CancellationToken cancellationToken) =>
        (await secrets.CredentialsAsync(club, connection, cancellationToken)).GetValueOrDefault("ssoKey");
}
