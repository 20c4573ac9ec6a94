using System.Net;
using System.Text;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Sources;

namespace MemberSync.Sources.Tests.Support;

/// <summary>
/// Carries requests to a simulated gym system without a socket, keeps them as text, and can answer in its place.
/// </summary>
internal sealed class Wire(ISourceSimulator gym, TimeProvider time) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<string> _requests = [];
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _instead = new();

    /// <summary>Each request as text: method and address, headers, body.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <value>How many requests the gym system answers itself before what stands in the queue.</value>
    public int Before { get; set; }

    public void Instead(int status, string body = "{}", params (string Name, string Value)[] headers) =>
        Instead(_ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return Task.FromResult(response);
        });

    public void Instead(Func<CancellationToken, Task<HttpResponseMessage>> answer) => _instead.Enqueue(answer);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content.Headers.AsEnumerable())
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        var uri = request.RequestUri!;
        lock (_lock)
        {
            var lines = headers.OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value}");
            _requests.Add($"{request.Method} {uri}\n{string.Join('\n', lines)}\n\n{body}".TrimEnd() + "\n");
            if (Before-- > 0 || _instead.Count == 0)
            {
                var answer = gym.Handle(
                    new SimRequest(request.Method.Method, uri.AbsolutePath, headers, body) { Query = uri.Query }, time);
                return new HttpResponseMessage((HttpStatusCode)answer.Status)
                {
                    Content = new StringContent(answer.Body, Encoding.UTF8, "application/json"),
                };
            }
        }

        return await _instead.Dequeue()(cancellationToken);
    }
}
