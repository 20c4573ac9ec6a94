using System.Globalization;
using System.Net;

namespace MemberSync.Host.Tests.Support;

/// <summary>Where a process listens, as the kernel tells it.</summary>
internal static class Listeners
{
    private const string Listening = "0A";

    public static IEnumerable<IPEndPoint> Of(int processId)
    {
        var sockets = Directory.EnumerateFiles($"/proc/{processId}/fd")
            .Select(file => File.ResolveLinkTarget(file, returnFinalTarget: false)?.Name ?? "")
            .ToHashSet();
        return
            from table in (string[])["tcp", "tcp6"]
            from line in File.ReadLines($"/proc/{processId}/net/{table}").Skip(1)
            let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where fields[3] == Listening && sockets.Contains($"socket:[{fields[9]}]")
            select EndPoint(fields[1]);
    }

    // Address and port in hexadecimal, the address in words of the machine's own byte order.
    private static IPEndPoint EndPoint(string text)
    {
        var parts = text.Split(':');
        var bytes = Convert.FromHexString(parts[0]).Chunk(4).SelectMany(word => word.Reverse());
        var port = int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(new IPAddress([.. bytes]), port);
    }
}
