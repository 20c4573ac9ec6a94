using MemberSync.Simulation.Threads;

namespace MemberSync.Simulation.Processes;

/// <summary>A transport whose work runs on the virtual thread, whatever the HTTP stack above it does.</summary>
public abstract class BridgedHandler : HttpMessageHandler
{
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    public abstract Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        cancellationToken.Register(() => VirtualThread.Complete(() => answer.TrySetCanceled(cancellationToken)));
        Bridge(request, answer);
        return answer.Task;
    }

    private async void Bridge(HttpRequestMessage request, TaskCompletionSource<HttpResponseMessage> answer)
    {
        try
        {
            var response = await ExchangeAsync(request);
            VirtualThread.Complete(() => answer.TrySetResult(response));
        }
        catch (HttpRequestException broken)
        {
            VirtualThread.Complete(() => answer.TrySetException(broken));
        }
    }
}
