using System.Net.Sockets;

namespace MemberSync.FunctionsHost.Handlers;

/// <summary>Asks <c>GET /</c> until somebody answers. Any answer will do.</summary>
internal sealed class Probe(HttpMessageInvoker http, TimeProvider realTime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The status of the first answer; null when the window closed without one.</summary>
    /// <param name="window">Counted in pauses, so that it lasts somewhat longer, as the host's does.</param>
    public async Task<int?> AskAsync(Uri address, TimeSpan window, CancellationToken cancellationToken)
    {
        for (var left = (int)(window / Pause); left > 0; left--)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                using var answer = await http.SendAsync(request, cancellationToken);
                return (int)answer.StatusCode;
            }
            catch (HttpRequestException refused) when (refused.InnerException is SocketException)
            {
                await Task.Delay(Pause, realTime, cancellationToken);
            }
        }

        return null;
    }
}
