using System.Security.Authentication;
using MemberSync.Core.Clubs;

namespace MemberSync.Partners.Http;

/// <summary>The transport to partners, as production uses it.</summary>
public static class PartnerHandlers
{
    /// <summary>
    /// A handler of its own per connection of a club, so that no club waits for another's calls. It follows no
    /// redirect, keeps no cookie, speaks TLS 1.3 and nothing older unless the connection lets it, checks certificates
    /// always, connects within 5 s, opens at most 16 connections, and renews each after 2 minutes so that a partner's
    /// moved address is noticed.
    /// </summary>
    public static SocketsHttpHandler Create(OldestTls oldest = OldestTls.Tls13) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxConnectionsPerServer = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ActivityHeadersPropagator = null, // A partner is told nothing of our traces.
        SslOptions = { EnabledSslProtocols = Protocols(oldest) },
    };

    private static SslProtocols Protocols(OldestTls oldest) => oldest switch
    {
        OldestTls.Tls13 => SslProtocols.Tls13,
        OldestTls.Tls12 => SslProtocols.Tls13 | SslProtocols.Tls12,
    };
}
