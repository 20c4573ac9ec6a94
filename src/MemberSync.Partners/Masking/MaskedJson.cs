using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MemberSync.Partners.Masking;

/// <summary>A JSON body with its names and structure as they are and its values masked.</summary>
internal static class MaskedJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null when the body is no JSON.</summary>
    public static string? Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            using var masked = new MemoryStream();
            using (var writer = new Utf8JsonWriter(masked, Plain))
            {
                Write(writer, string.Empty, document.RootElement);
            }

            return Encoding.UTF8.GetString(masked.ToArray());
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            return null; // The latter for text that is no Unicode.
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in value.EnumerateObject())
                {
                    writer.WritePropertyName(Mask.Name(field.Name));
                    Write(writer, field.Name, field.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, name, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Mask.Value(name, value.GetString()!));
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                WriteOther(writer, name, value);
                break;
        }
    }

    private static void WriteOther(Utf8JsonWriter writer, string name, JsonElement value)
    {
        if (Mask.Shows(name, value.GetRawText()))
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteStringValue(Mask.Hidden);
        }
    }
}
