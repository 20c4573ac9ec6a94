using System.Text;

namespace MemberSync.Storage.Azure.Queues;

/// <summary>
/// Bodies as the service stores them: base64 of UTF-8, as the Functions host writes and expects them unless told
/// otherwise. 48 KiB become the 64 KiB that a message may have.
/// </summary>
public static class QueueText
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string body) => Convert.ToBase64String(StrictUtf8.GetBytes(body));

    /// <summary>
    /// The body; a text that is no such encoding comes back as it is, so that one odd message put there by hand does
    /// not keep the others from being received.
    /// </summary>
    public static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return text;
        }

        try
        {
            return StrictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
