using System.Net.Sockets;

namespace MemberSync.Http;

/// <summary>Makes one HTTP request per call and tells what became of it. Safe for concurrent use.</summary>
public sealed class HttpCaller(HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    /// <summary>Longer answers are not read: no partner's answer comes near it.</summary>
    public const int MaxAnswerBytes = 1024 * 1024;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    private readonly HttpClient _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <param name="timeout">From now until the whole answer is read.</param>
    /// <exception cref="OperationCanceledException">
    /// The caller cancelled. Whether the partner has carried it out is then unknown.
    /// </exception>
    public async Task<Exchange> SendAsync(
        HttpRequestMessage request, OnceContent content, TimeSpan timeout, CancellationToken cancellationToken)
    {
        request.Content = content;
        using var expiry = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            return await ReadAsync(response, stop.Token) is { } body
                ? new Exchange.Answered((int)response.StatusCode, RetryAfter(response), body)
                {
                    MediaType = response.Content.Headers.ContentType?.MediaType,
                }
                : new Exchange.Lost("an answer longer than 1 MB");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return content.Started
                ? new Exchange.Lost($"no answer within {timeout.TotalSeconds:0} s")
                : new Exchange.NotSent("no connection within the time allowed");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException)
        {
            return content.Started
                ? new Exchange.Lost($"the connection broke ({Name(broken)})")
                : new Exchange.NotSent($"no connection ({Name(broken)})");
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await Bytes.ReadAsync(stream, MaxAnswerBytes, cancellationToken);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Clamp(delta),
        { Date: { } date } => Clamp(date - time.GetUtcNow()),
        _ => null,
    };

    private static TimeSpan Clamp(TimeSpan span) =>
        span < TimeSpan.Zero ? TimeSpan.Zero : span > LongestRetryAfter ? LongestRetryAfter : span;

    // Names only: the messages of exceptions can hold addresses and more.
    private static string Name(Exception broken) => (broken, broken.InnerException) switch
    {
        (_, SocketException socket) => socket.SocketErrorCode.ToString(),
        (SocketException socket, _) => socket.SocketErrorCode.ToString(),
        (HttpRequestException request, _) => request.HttpRequestError.ToString(),
        (HttpIOException io, _) => io.HttpRequestError.ToString(),
        _ => broken.GetType().Name,
    };
}
