using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MemberSync.Partners.Tests.Http;

/// <summary>A server on a loopback port that answers one request over TLS, in the version that it is told.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SslProtocols _version;
    private readonly Task _serving;

    public TlsServer(SslProtocols version)
    {
        _version = version;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        Certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddYears(-1));
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Made by itself and trusted by nobody.</summary>
    public X509Certificate2 Certificate { get; }

    public Uri Address => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        Certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            using var socket = await _listener.AcceptTcpClientAsync();
            await using var secure = new SslStream(socket.GetStream());
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = Certificate,
                EnabledSslProtocols = _version,
            });
            _ = await secure.ReadAsync(new byte[4096]);
            await secure.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
        }
        catch (Exception refused) when (refused
            is IOException or AuthenticationException or SocketException or InvalidOperationException)
        {
            // The client did not agree, which is what some tests are about.
        }
    }
}
