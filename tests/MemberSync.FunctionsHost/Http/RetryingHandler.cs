namespace MemberSync.FunctionsHost.Http;

/// <summary>
/// Sends a proxied request up to ten times while no answer has begun, as the host does: a handler may see a request
/// again whose connection broke.
/// </summary>
internal sealed class RetryingHandler(HttpMessageHandler inner, TimeProvider realTime) : DelegatingHandler(inner)
{
    private const int MostTries = 10;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException) when (tries < MostTries)
            {
                var pause = tries * Step;
                await Task.Delay(pause < Longest ? pause : Longest, realTime, cancellationToken);
            }
        }
    }
}
