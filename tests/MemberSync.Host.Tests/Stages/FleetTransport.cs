using System.Net;

namespace MemberSync.Host.Tests.Stages;

/// <summary>Brings requests to the instances, as a load balancer does; what only reads is tried again.</summary>
internal sealed class FleetTransport(Fleet fleet)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
{
    /// <summary>Stands for whichever instance it will be.</summary>
    public static readonly Uri Anywhere = new("http://function-app.example/");

    private const int MostTries = 5;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Host ??= Anywhere.Host;
        var target = request.RequestUri!.PathAndQuery;
        for (var left = request.Method == HttpMethod.Get ? MostTries : 1; ; left--)
        {
            request.RequestUri = new Uri(fleet.Next().Address, target);
            if (await TryAsync(request, isLast: left == 1, cancellationToken) is { } answer)
            {
                return answer;
            }
        }
    }

    private async Task<HttpResponseMessage?> TryAsync(
        HttpRequestMessage request, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return answer.StatusCode != HttpStatusCode.BadGateway || isLast ? answer : null;
        }
        catch (HttpRequestException) when (!isLast)
        {
            return null; // The instance is gone.
        }
    }
}
