using System.Net;
using System.Net.Sockets;

namespace MemberSync.Partners.Http;

/// <summary>
/// Fetches photographs over HTTPS. The address comes from a gym system's data, so where it leads is for the transport
/// to check whenever a connection is opened, also after a redirect, of which there may be one. What comes is taken only
/// when it is a JPEG or PNG by its first bytes and of 5 MiB at most.
/// </summary>
/// <param name="handler">Follows no redirect by itself, and opens connections to public addresses only.</param>
internal sealed class PhotoSource(HttpMessageHandler handler, TimeProvider time) : IPhotoSource
{
    /// <summary>From the first byte out to the last byte in, a redirect included.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private const int MaxBytes = 5 * 1024 * 1024;
    private const int MaxRedirects = 1;

    private readonly HttpClient _http = new(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };

    public async Task<PhotoReading> ReadAsync(string? address, CancellationToken cancellationToken)
    {
        using var expiry = new CancellationTokenSource(Timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        try
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? await FollowAsync(uri, stop.Token)
                : new PhotoReading.Unfit("its address is none");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PhotoReading.Unreachable($"it did not come within {Timeout.TotalSeconds:0} s");
        }
        catch (Exception refused) when (IsForbidden(refused))
        {
            return new PhotoReading.Unfit("its address leads to a network that is not public");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException)
        {
            return new PhotoReading.Unreachable("its server cannot be reached");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<PhotoReading> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (!IsFetched(address))
            {
                return new PhotoReading.Unfit("its address must start with https:// and hold no password");
            }

            using var response = await _http.GetAsync(
                address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is < HttpStatusCode.MultipleChoices or >= HttpStatusCode.BadRequest
                || response.Headers.Location is not { } target)
            {
                return await TakeAsync(response, cancellationToken);
            }

            address = new Uri(address, target);
        }

        return new PhotoReading.Unfit("its address redirects more than once");
    }

    // Plain HTTP only to this machine itself, which the transport lets through for development alone.
    private static bool IsFetched(Uri address) => address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && address.Host == "127.0.0.1"));

    private static bool IsForbidden(Exception refused) => (refused as SocketException ?? refused.InnerException)
        is SocketException { SocketErrorCode: SocketError.AccessDenied };

    private static async Task<PhotoReading> TakeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            200 => await ReadAsync(response, cancellationToken),
            408 or 429 or >= 500 => new PhotoReading.Unreachable($"its server answers HTTP {status}"),
            _ => new PhotoReading.Unfit($"its server answers HTTP {status}"),
        };
    }

    private static async Task<PhotoReading> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await Bytes.ReadAsync(stream, MaxBytes, cancellationToken) switch
        {
            null => new PhotoReading.Unfit("it is larger than 5 MiB"),
            { } image when IsImage(image.Span) => new PhotoReading.Read(image),
            _ => new PhotoReading.Unfit("it is neither a JPEG nor a PNG"),
        };
    }

    // What a server calls its content is no proof of anything.
    private static bool IsImage(ReadOnlySpan<byte> image) =>
        image.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || image.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
}
