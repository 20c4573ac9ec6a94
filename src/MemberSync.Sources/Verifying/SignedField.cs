using System.Text;
using System.Text.Json;

namespace MemberSync.Sources.Verifying;

/// <summary>
/// Finds the text inside a body that a source signs instead of the body. No more of the body is read than that; all else
/// of it is unproved and must not be used.
/// </summary>
internal static class SignedField
{
    // A body for this has a text or two. What nests deeper was not made by the source.
    private const int MaxDepth = 16;

    /// <summary>The text in UTF-8; null when it is not there exactly once, or is no text.</summary>
    public static ReadOnlyMemory<byte>? Find(ReadOnlyMemory<byte> body, string name)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Find(ref reader, name) : null;
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            return null; // The latter for text that is no Unicode.
        }
    }

    private static ReadOnlyMemory<byte>? Find(ref Utf8JsonReader reader, string name)
    {
        byte[]? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt && (found is not null || reader.TokenType != JsonTokenType.String))
            {
                return null; // Of two, readers after this one could take the other.
            }

            found = isIt ? Encoding.UTF8.GetBytes(reader.GetString()!) : found;
            reader.Skip();
        }

        return found is null ? null : found.AsMemory();
    }
}
