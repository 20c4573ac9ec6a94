using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Where a page ended, as a text that callers only hand back.</summary>
internal static class Cursor
{
    private const int MaxLength = 1000;

    /// <summary>What to tell who gives something else.</summary>
    public const string Advice = "after: give back the 'after' of the page before";

    public static string Write(string key) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(key));

    /// <summary>The key after which to go on; null, from the start, when nothing is given.</summary>
    public static bool TryReadAfter(string? text, out string? key)
    {
        key = null;
        return string.IsNullOrEmpty(text) || TryRead(text, out key);
    }

    private static bool TryRead(string text, [NotNull] out string? key)
    {
        key = text.Length <= MaxLength && Base64Url.IsValid(text)
            ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text))
            : "";
        return key.Length > 0 && key.All(c => c is >= ' ' and <= '~');
    }
}
