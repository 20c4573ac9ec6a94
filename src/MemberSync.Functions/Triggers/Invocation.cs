using System.Text;
using System.Text.Json;
using MemberSync.Storage.Azure.Queues;

namespace MemberSync.Functions.Triggers;

/// <summary>Reads what the host sends with an invocation: <c>{ "Data": { "item": … }, "Metadata": { … } }</c>.</summary>
/// <remarks>
/// Of the metadata nothing is read: where a message is JSON, the host lets the message's own fields override them.
/// </remarks>
internal static class Invocation
{
    /// <summary>The text of a queue message; null when the payload holds none.</summary>
    public static string? MessageOf(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object
        && payload.TryGetProperty("Data", out var data)
        && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("item", out var item)
            ? TextOf(item)
            : null;

    private static string? TextOf(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => QueueText.Decode(Inner(item.GetString()!)),
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ => item.GetRawText(),
    };

    /// <summary>
    /// The binding asks for bytes, which come as base64. A host that does not heed that sends the text as JSON within
    /// JSON, and the documentation shows it bare.
    /// </summary>
    private static string Inner(string text)
    {
        if (text.StartsWith('"'))
        {
            try
            {
                return JsonSerializer.Deserialize<string>(text) ?? text;
            }
            catch (JsonException)
            {
                return text;
            }
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : text;
    }
}
