using System.Text;

namespace MemberSync.Partners.Masking;

/// <summary>A body as operators may see it.</summary>
internal static class MaskedBody
{
    /// <value>In bytes of UTF-8, the mark of the cut included.</value>
    public const int MaxBytes = 2000;

    // Longer ones are lists or pages, and masking them would cost more than the call.
    private const int LongestRead = 64 * 1024;

    private const string Cut = "… (cut)";

    /// <param name="body">As sent or received.</param>
    /// <param name="mediaType">What it says it is; JSON is recognised without it.</param>
    public static string Of(ReadOnlyMemory<byte> body, string? mediaType)
    {
        if (body.IsEmpty)
        {
            return string.Empty;
        }

        var masked = body.Length > LongestRead ? null : Read(body, mediaType ?? string.Empty);
        return Shorten(masked ?? $"{Mask.Hidden} ({body.Length} bytes)");
    }

    /// <summary>At most <see cref="MaxBytes"/> of it.</summary>
    public static string Shorten(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MaxBytes)
        {
            return text;
        }

        var left = MaxBytes - Encoding.UTF8.GetByteCount(Cut);
        var whole = text.EnumerateRunes().TakeWhile(rune => (left -= rune.Utf8SequenceLength) >= 0);
        return string.Concat(whole) + Cut;
    }

    private static string? Read(ReadOnlyMemory<byte> body, string mediaType) => mediaType switch
    {
        _ when mediaType.EndsWith("/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) =>
            MaskedForm.Of(Encoding.UTF8.GetString(body.Span)),
        _ when mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase) => MaskedXml.Of(body),
        _ => MaskedJson.Of(body),
    };
}
