using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MemberSync.Core.Clubs;
using MemberSync.Partners.Http;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Partners.Tests.Http;

/// <summary>Real handshakes with a server on this machine.</summary>
public sealed class TransportSecurityTests
{
    [Theory]
    [InlineData(OldestTls.Tls13, SslProtocols.Tls13)]
    [InlineData(OldestTls.Tls12, SslProtocols.Tls13)]
    [InlineData(OldestTls.Tls12, SslProtocols.Tls12)]
    public async Task Partner_is_spoken_to_in_a_version_that_the_connection_lets(OldestTls oldest, SslProtocols served)
    {
        await using var server = new TlsServer(served);

        var answer = await SendAsync(server, Trusting(server, oldest));

        Assert.Equal(200, Assert.IsType<Exchange.Answered>(answer).Status);
    }

    [Fact]
    public async Task Partner_without_tls_1_3_is_not_spoken_to_unless_the_connection_lets_it()
    {
        await using var server = new TlsServer(SslProtocols.Tls12);

        var answer = await SendAsync(server, Trusting(server, OldestTls.Tls13));

        Assert.Equal(new Exchange.NotSent("no connection (SecureConnectionError)"), answer);
    }

    [Theory]
    [InlineData(OldestTls.Tls13)]
    [InlineData(OldestTls.Tls12)]
    public async Task Certificate_that_nobody_vouches_for_is_never_taken(OldestTls oldest)
    {
        await using var server = new TlsServer(SslProtocols.Tls13);

        var answer = await SendAsync(server, PartnerHandlers.Create(oldest));

        Assert.Equal(new Exchange.NotSent("no connection (SecureConnectionError)"), answer);
    }

    // The one place that trusts the server's certificate: the checks stay on, with the test as their authority.
    private static SocketsHttpHandler Trusting(TlsServer server, OldestTls oldest)
    {
        var handler = PartnerHandlers.Create(oldest);
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(server.Certificate);
        handler.SslOptions.CertificateChainPolicy = policy;
        return handler;
    }

    private static async Task<Exchange> SendAsync(TlsServer server, SocketsHttpHandler handler)
    {
        handler.ConnectTimeout = Timeout.InfiniteTimeSpan; // However busy the machine, the handshake decides.
        using var caller = new HttpCaller(handler, new SimulatedTime());
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        using var content = new OnceContent("{}"u8.ToArray(), "application/json");
        return await caller.SendAsync(request, content, TimeSpan.FromSeconds(10), CancellationToken.None);
    }
}
