using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>What attributes tell of the fields of answers.</summary>
internal static class SchemaFields
{
    /// <summary>The fields that are always written.</summary>
    public static JsonArray Required(JsonTypeInfo type) =>
        [.. type.Properties.Where(IsAlwaysWritten).Select(field => (JsonNode?)JsonValue.Create(field.Name))];

    /// <summary>What the field may say; null: anything.</summary>
    public static IEnumerable<string>? Values(JsonPropertyInfo? field) => Attribute<OneOfAttribute>(field) switch
    {
        { Names: { } names } => Enum.GetNames(names).Select(JsonNamingPolicy.CamelCase.ConvertName),
        { ExactNames: { } names } => Enum.GetNames(names),
        { } listed => listed.Values,
        null => null,
    };

    private static bool IsAlwaysWritten(JsonPropertyInfo field) =>
        field.Get is not null
        && Attribute<JsonIgnoreAttribute>(field) is null or { Condition: JsonIgnoreCondition.Never };

    private static T? Attribute<T>(JsonPropertyInfo? field)
        where T : Attribute =>
        field?.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();
}
