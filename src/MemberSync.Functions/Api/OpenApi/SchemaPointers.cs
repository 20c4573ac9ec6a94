using System.Text.Json.Nodes;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>
/// Where a type comes again in a schema, the exporter points to where it came first (<c>#/properties/created</c>). What stands
/// there is a reference to a named schema by now, and is put in the pointer's place.
/// </summary>
/// <param name="root">What the pointers begin at.</param>
internal sealed class SchemaPointers(IReadOnlyDictionary<string, JsonNode> schemas, JsonNode root)
{
    private const string Named = "#/components/schemas/";

    public void Rewrite(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Rewrite(item);
            }
        }

        foreach (var (name, value) in (node as JsonObject ?? []).ToList())
        {
            if (value is JsonObject child && Pointer(child) is { } pointer && !pointer.StartsWith(Named, StringComparison.Ordinal))
            {
                node![name] = pointer.Split('/').Skip(1).Aggregate(root, Step).DeepClone();
            }
            else
            {
                Rewrite(value);
            }
        }
    }

    private JsonNode Step(JsonNode at, string part)
    {
        // One that may be null stands as the first of two.
        var schema = at["anyOf"]?[0] ?? at;
        return Pointer(schema) is { } reference ? schemas[reference[Named.Length..]][part]! : schema[part]!;
    }

    private static string? Pointer(JsonNode schema) => (string?)schema["$ref"];
}
