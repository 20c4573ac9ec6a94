using System.Text.Json;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>The service's reason for a failure; both are empty when it gave none that can be read.</summary>
internal sealed record TableError(string Code, string Message)
{
    public static readonly TableError None = new("", "");

    /// <summary>Reads <c>{"odata.error":{"code":"...","message":{"value":"..."}}}</c>.</summary>
    public static TableError Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = Member(json.RootElement, "odata.error");
            return new TableError(Text(Member(error, "code")), Text(Member(Member(error, "message"), "value")));
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing at all: the status has to do.
            return None;
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
}
