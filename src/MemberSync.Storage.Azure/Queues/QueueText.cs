using System.Text;

namespace MemberSync.Storage.Azure.Queues;

/// <summary>
/// Bodies as the hub stores them in a queue: base64 of UTF-8, in which 48 KiB become the 64 KiB that a message may have.
/// The Functions host is told to leave texts as they are, so that what producers write as plain JSON comes through too.
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
