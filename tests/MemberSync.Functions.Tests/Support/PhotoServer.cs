using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A gym system's server of photographs on this machine, with one picture for whoever asks.</summary>
internal sealed class PhotoServer : IAsyncDisposable
{
    public static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public PhotoServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/photo.jpg";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                var head = $"HTTP/1.1 200 OK\r\nContent-Length: {Photo.Length}\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
                await stream.WriteAsync(Photo);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or InvalidOperationException)
        {
            // The test has ended.
        }
    }
}
