using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>The schemas of the document, each under its own name: those of answers from their types, the others from files.</summary>
internal sealed class SchemaBook
{
    private const string Body = "Body";

    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _types = [];
    private readonly JsonObject _descriptions = Resources.Json("Descriptions.json").AsObject();

    public SchemaBook()
    {
        foreach (var (name, schema) in Resources.Schemas())
        {
            _schemas[name] = schema;
        }
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>A reference to what this type is written as.</summary>
    public JsonNode Of(JsonTypeInfo type)
    {
        var root = type.GetJsonSchemaAsNode(
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
        foreach (var schema in _schemas.Values)
        {
            new SchemaPointers(_schemas, root).Rewrite(schema);
        }

        return root;
    }

    public JsonObject Write() => new(_schemas.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    /// <summary>The name of a type in the document.</summary>
    public static string NameOf(Type type) =>
        type.Name.EndsWith(Body, StringComparison.Ordinal) ? type.Name[..^Body.Length] : type.Name;

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset))
        {
            return Moment(isNullable: type != context.TypeInfo.Type);
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && node is JsonObject schema)
        {
            return Named(schema, context);
        }

        // JSON of any form is written as true.
        return SchemaFields.Values(context.PropertyInfo) is { } values ? Choice(values, node)
            : node is JsonObject ? node
            : new JsonObject();
    }

    private JsonObject Named(JsonObject schema, JsonSchemaExporterContext context)
    {
        var name = NameOf(context.TypeInfo.Type);
        var isNullable = schema["type"] is JsonArray;
        if (IsNew(name, context.TypeInfo.Type))
        {
            schema["type"] = "object";
            schema["required"] = SchemaFields.Required(context.TypeInfo);
            Describe(name, schema);
            _schemas[name] = schema;
        }

        return isNullable
            ? new JsonObject { ["anyOf"] = new JsonArray(Reference(name), new JsonObject { ["type"] = "null" }) }
            : Reference(name);
    }

    // The first time it has all its parts; later ones are pointers. Of two types of one name the document would show one only.
    private bool IsNew(string name, Type type)
    {
        var isNew = _types.TryAdd(name, type);
        return _types[name] == type && (!isNew || !_schemas.ContainsKey(name))
            ? isNew
            : throw new InvalidOperationException($"Two schemas are named '{name}', one of them is {type}. Rename one.");
    }

    private void Describe(string name, JsonObject schema)
    {
        if (_descriptions[name] is not JsonObject words)
        {
            return;
        }

        foreach (var (field, text) in words)
        {
            var target = field.Length == 0 ? schema : schema["properties"]?[field] as JsonObject;
            if (target is not null)
            {
                target["description"] = text!.GetValue<string>();
            }
        }
    }

    private static JsonObject Moment(bool isNullable) => new()
    {
        ["type"] = isNullable ? new JsonArray("string", "null") : "string",
        ["format"] = "date-time",
    };

    private static JsonObject Choice(IEnumerable<string> values, JsonNode node)
    {
        var choices = new JsonArray([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);
        if (node["type"] is JsonArray)
        {
            choices.Add((JsonNode?)null);
        }

        return new JsonObject { ["enum"] = choices };
    }
}
