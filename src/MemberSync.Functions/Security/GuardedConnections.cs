using System.Net;
using System.Net.Sockets;

namespace MemberSync.Functions.Security;

/// <summary>
/// Opens connections to partners. A name is resolved here, every address it leads to is checked, and the connection
/// goes to one of those, so that a name which leads elsewhere a moment later gains nothing.
/// </summary>
internal sealed partial class GuardedConnections(AddressGuard guard, ILogger<GuardedConnections> log)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(address => guard.Lets(target.Host, address)))
        {
            Log.Refused(log, target.Host);
            throw new SocketException((int)SocketError.AccessDenied);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Error, "{Host} leads to an address that is not public; no connection was opened")]
        public static partial void Refused(ILogger logger, string host);
    }
}
