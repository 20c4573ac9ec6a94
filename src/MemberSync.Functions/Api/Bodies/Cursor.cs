using System.Buffers.Text;
using System.Text;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Where a page ended, as a text that callers only hand back.</summary>
internal static class Cursor
{
    private const int MaxLength = 1000;

    public static string Write(string key) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(key));

    public static bool TryRead(string text, out string key)
    {
        key = text.Length <= MaxLength && Base64Url.IsValid(text)
            ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text))
            : "";
        return key.Length > 0 && key.All(c => c is >= ' ' and <= '~');
    }
}
