using System.Net;
using System.Net.Http.Headers;

namespace MemberSync.Http;

/// <summary>
/// A request body that can be written once. Whoever would send the request again behind our back (a redirect, a
/// broken pooled connection) fails instead, so that one call stays one request.
/// </summary>
public sealed class OnceContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _body;
    private int _writes;

    /// <param name="mediaType">With its parameters, if any.</param>
    public OnceContent(ReadOnlyMemory<byte> body, string mediaType)
    {
        _body = body;
        MediaType = mediaType;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    public ReadOnlyMemory<byte> Body => _body;

    public string MediaType { get; }

    /// <summary>Whether any of the body may have left this machine.</summary>
    public bool Started => Volatile.Read(ref _writes) > 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _writes) > 1)
        {
            throw new IOException("This request was sent once and must not be sent again.");
        }

        await stream.WriteAsync(_body, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
