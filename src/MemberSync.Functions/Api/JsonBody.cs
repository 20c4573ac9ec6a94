using System.Text.Json;

namespace MemberSync.Functions.Api;

/// <summary>Reads bodies whole, up to a limit.</summary>
internal static class JsonBody
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the JSON and gives it to <paramref name="then"/>, or answers what is wrong with it.</summary>
    public static async Task<IResult> ReadAsync(HttpContext http, int limit, Func<JsonElement, Task<IResult>> then)
    {
        if (!IsJson(http.Request))
        {
            return Problems.WrongMediaType(http.Request.ContentType, "application/json");
        }

        return await BytesAsync(http, limit) is { } bytes
            ? await ParseAsync(bytes, then)
            : Problems.TooLarge(limit, "Send less at a time.");
    }

    /// <summary>As <see cref="ReadAsync"/>, for bytes that were read before.</summary>
    public static async Task<IResult> ParseAsync(ReadOnlyMemory<byte> bytes, Func<JsonElement, Task<IResult>> then)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(WithoutMark(bytes));
        }
        catch (JsonException malformed)
        {
            return Problems.Malformed(malformed);
        }

        using (document)
        {
            return await then(document.RootElement);
        }
    }

    /// <summary>The whole body, or null when it is longer than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> BytesAsync(HttpContext http, int limit)
    {
        if (http.Request.ContentLength > limit)
        {
            return null;
        }

        var buffer = new byte[Math.Min(limit, http.Request.ContentLength ?? 4096) + 1];
        var length = 0;
        while (await http.Request.Body.ReadAsync(buffer.AsMemory(length), http.RequestAborted) is var count and > 0)
        {
            length += count;
            if (length > limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
            }
        }

        return buffer.AsMemory(0, length);
    }

    public static bool IsJson(HttpRequest request) => Is(request, "application/json");

    /// <summary>Whether the body is declared to be of this type, in UTF-8 and not compressed.</summary>
    public static bool Is(HttpRequest request, string mediaType) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.All(encoding => encoding == "identity");

    /// <summary>Some producers begin their UTF-8 with a mark.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
}
