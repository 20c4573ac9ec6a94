using System.Net;
using System.Net.Sockets;

namespace MemberSync.FunctionsHost.Handlers;

/// <summary>
/// Picks the port on which a handler is to listen. It lies below those that systems give to connections and to who
/// asks for any, so that nobody takes it before the handler does.
/// </summary>
internal static class HandlerPort
{
    private const int First = 20_000;
    private const int Count = 10_000;

    // Test runs side by side begin at different places.
    private static int Asked = Environment.ProcessId;

    public static int Next()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref Asked) * 61L % Count);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
