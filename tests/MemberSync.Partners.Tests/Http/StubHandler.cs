using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace MemberSync.Partners.Tests.Http;

/// <summary>Answers requests as told beforehand, in order, and throws on any other.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly ConcurrentQueue<string> _requests = new();

    /// <summary>Each request as text: method and address, own headers, body.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public void Answers(HttpStatusCode status, string body, params (string Name, string Value)[] headers) =>
        AnswersLater(_ => Task.FromResult(Response(status, body, headers)));

    public void Answers(string body) => Answers(HttpStatusCode.OK, body);

    public void Throws(Exception exception) =>
        AnswersLater(_ => Task.FromException<HttpResponseMessage>(exception));

    public void AnswersLater(Func<CancellationToken, Task<HttpResponseMessage>> answer) => _answers.Enqueue(answer);

    public static HttpResponseMessage Response(
        HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : string.Empty;
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        _requests.Enqueue($"{request.Method} {request.RequestUri}\n{string.Join('\n', headers)}\n\n{body}\n");
        return _answers.TryDequeue(out var answer)
            ? await answer(cancellationToken)
            : throw new InvalidOperationException($"No answer is registered for {request.Method} {request.RequestUri}.");
    }
}
