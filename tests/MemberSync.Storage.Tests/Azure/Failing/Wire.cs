using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace MemberSync.Storage.Tests.Azure.Failing;

/// <summary>
/// The network between a store and a storage service. It counts requests, and does what a test lined up for the next
/// batches and other requests; beyond that it hands on, or fails where there is no service.
/// </summary>
internal sealed class Wire : HttpMessageHandler
{
    private readonly HttpMessageInvoker? _service;
    private readonly ConcurrentQueue<Fault> _batches = new();
    private readonly ConcurrentQueue<Fault> _others = new();
    private readonly ConcurrentQueue<string> _seen = new();

    public Wire(bool toService = true)
    {
        _service = toService ? new HttpMessageInvoker(new SocketsHttpHandler()) : null;
        Transport = new HttpClientTransport(new HttpClient(this) { Timeout = Timeout.InfiniteTimeSpan });
    }

    public HttpPipelineTransport Transport { get; }

    /// <summary>What was sent since the last look, in order: <c>batch</c>, <c>GET</c> and so on.</summary>
    public string[] TakeSeen()
    {
        string[] seen = [.. _seen];
        _seen.Clear();
        return seen;
    }

    public void NextBatches(params Fault[] faults) => Array.ForEach(faults, _batches.Enqueue);

    public void NextOthers(params Fault[] faults) => Array.ForEach(faults, _others.Enqueue);

    /// <summary>Takes a copy along that can be sent even after its sender gave up.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isBatch = request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
        _seen.Enqueue(isBatch ? "batch" : request.Method.Method);
        var copy = await CopyAsync(request, cancellationToken);
        return (isBatch ? _batches : _others).TryDequeue(out var fault)
            ? await fault(request, () => HandOnAsync(copy)).WaitAsync(cancellationToken)
            : await HandOnAsync(copy);
    }

    protected override void Dispose(bool disposing)
    {
        _service?.Dispose();
        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> HandOnAsync(HttpRequestMessage request) =>
        _service?.SendAsync(request, CancellationToken.None)
        ?? throw new InvalidOperationException($"Nobody expected {request.Method} {request.RequestUri}.");

    private static async Task<HttpRequestMessage> CopyAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
            foreach (var header in content.Headers)
            {
                copy.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return copy;
    }

    public static HttpResponseMessage Answer(int status, string body, string type = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
}
