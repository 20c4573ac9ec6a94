using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>
/// Entities as JSON,
/// <see href="https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations"/>.
/// A value is one binary property, which may hold 64 KiB; the port allows 60.
/// </summary>
internal static class EntityJson
{
    private const string PartitionKey = "PartitionKey";
    private const string RowKey = "RowKey";
    private const string Value = "Value";
    private const string Commit = "Commit";
    private const string ETag = "odata.etag";

    /// <summary>One line of JSON.</summary>
    public static string Write(string partition, string key, ReadOnlyMemory<byte> value, string commit)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (value.Length * 4 / 3));
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(PartitionKey, partition);
            json.WriteString(RowKey, key);
            json.WriteString(Value + "@odata.type", "Edm.Binary");
            json.WriteBase64String(Value, value.Span);
            json.WriteString(Commit, commit);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">This is not what the service answers.</exception>
    public static Entity ReadOne(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        return Read(json.RootElement);
    }

    /// <inheritdoc cref="ReadOne"/>
    public static ImmutableArray<Entity> ReadMany(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("value", out var list)
            && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(Read)]
            : throw new FormatException("The table service answered a query without a list.");
    }

    private static Entity Read(JsonElement entity)
    {
        var etag = Text(entity, ETag);
        return ETags.IsIssued(etag)
            ? new Entity(
                Text(entity, RowKey), Convert.FromBase64String(Text(entity, Value)), Text(entity, Commit), etag)
            : throw new FormatException("The table service answered with a malformed ETag.");
    }

    private static string Text(JsonElement entity, string name) =>
        entity.ValueKind == JsonValueKind.Object
        && entity.TryGetProperty(name, out var property)
        && property.ValueKind == JsonValueKind.String
            ? property.GetString()!
            : throw new FormatException($"The table service answered with an entity without '{name}'.");

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException failure)
        {
            throw new FormatException("The table service answered with something other than JSON.", failure);
        }
    }
}
