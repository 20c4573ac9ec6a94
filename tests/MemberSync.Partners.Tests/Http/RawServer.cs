using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MemberSync.Partners.Tests.Http;

/// <summary>A server on a loopback port that treats each request as a script says, and counts what arrives.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, Reaction> _script;
    private readonly Task _accepting;
    private int _attempts;
    private int _connections;

    /// <param name="script">What to do with the first, second, … request, counted from 1.</param>
    public RawServer(Func<int, Reaction> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Requests that arrived whole.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (Exception stopped) when (stopped
            is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var open = socket;
        try
        {
            while (await ReadRequestAsync(socket))
            {
                var reaction = _script(Interlocked.Increment(ref _attempts));
                if (!await ReactAsync(socket, reaction))
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException)
        {
            // The client has gone, or the test has ended.
        }
    }

    private async Task<bool> ReactAsync(Socket socket, Reaction reaction)
    {
        const string Body = "{}";
        var answer = $"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\n\r\n{Body}";
        var text = reaction switch
        {
            Reaction.Answer or Reaction.AnswerThenClose => answer,
            Reaction.HalfAnswer => answer[..^1],
            Reaction.Close or Reaction.Reset => string.Empty,
        };
        await socket.SendAsync(Encoding.ASCII.GetBytes(text), _stop.Token);
        if (reaction == Reaction.Reset)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        return reaction == Reaction.Answer;
    }

    private async Task<bool> ReadRequestAsync(Socket socket)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(received.ToString()))
        {
            var count = await socket.ReceiveAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return false;
            }

            received.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return true;
    }

    private static bool IsWhole(string request)
    {
        const string Length = "Content-Length: ";
        var parts = request.Split("\r\n\r\n", 2);
        var length = parts[0].Split("\r\n").FirstOrDefault(line => line.StartsWith(Length, StringComparison.Ordinal));
        return parts.Length == 2 && parts[1].Length >= int.Parse(length?[Length.Length..] ?? "0");
    }
}
