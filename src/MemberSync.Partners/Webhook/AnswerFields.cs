using System.Text.Json;

namespace MemberSync.Partners.Webhook;

/// <summary>The texts and numbers at the top of a receiver's JSON answer, by name.</summary>
internal static class AnswerFields
{
    /// <summary>Null when the body is no JSON object, or holds what is no text.</summary>
    public static IReadOnlyDictionary<string, string>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            return null; // The latter for text that is no Unicode.
        }
    }

    private static Dictionary<string, string> Read(JsonElement answer)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in answer.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                fields[field.Name] = field.Value.ToString();
            }
        }

        return fields;
    }
}
