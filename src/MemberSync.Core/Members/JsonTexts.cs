using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MemberSync.Core.Members;

/// <summary>Reads and names what stands in a JSON value.</summary>
internal static class JsonTexts
{
    public static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
    };

    // A half of a surrogate pair parses as JSON, but cannot be read as text.
    public static bool TryGet(Func<string?> read, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = read();
        }
        catch (InvalidOperationException)
        {
            text = null;
        }

        return text is not null;
    }
}
