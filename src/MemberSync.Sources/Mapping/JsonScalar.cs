using System.Text.Json;

namespace MemberSync.Sources.Mapping;

/// <summary>Texts, numbers and truth values, all of which sources use for anything.</summary>
internal static class JsonScalar
{
    public static bool Is(JsonElement json) => json.ValueKind
        is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    /// <summary>The text; a number as it was written; <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="InvalidOperationException">The text is not valid Unicode.</exception>
    public static string Text(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
}
