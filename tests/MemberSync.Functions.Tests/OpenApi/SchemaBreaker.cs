using System.Text.Json.Nodes;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>Makes values that a schema does not allow, one for each of its limits.</summary>
internal static class SchemaBreaker
{
    /// <summary>A text, as it stands in a query, that is not allowed; null when every text is.</summary>
    public static string? Text(JsonNode schema) => ServedDocument.Resolve(schema) switch
    {
        { } choice when choice["enum"] is not null || choice["const"] is not null => "no-such-word",
        { } number when number["maximum"] is { } most => $"{most.GetValue<int>() + 1}",
        { } text when text["maxLength"] is { } most => new string('x', most.GetValue<int>() + 1),
        { } truth when (string?)truth["type"] == "boolean" => "maybe",
        { } formed when formed["format"] is not null => "no-such-form",
        _ => null,
    };

    /// <summary>Values that are not allowed.</summary>
    public static IEnumerable<JsonNode> Values(JsonObject schema)
    {
        foreach (var (word, rule) in schema)
        {
            if (Value(word, rule!) is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    private static JsonNode? Value(string word, JsonNode rule) => word switch
    {
        "enum" => "no-such-word",
        "maximum" => rule.GetValue<int>() + 1,
        "minimum" => rule.GetValue<int>() - 1,
        "maxLength" => new string('x', rule.GetValue<int>() + 1),
        "maxItems" => new JsonArray([.. Enumerable.Range(0, rule.GetValue<int>() + 1).Select(i => (JsonNode?)$"x{i}")]),
        "maxProperties" => new JsonObject(Enumerable.Range(0, rule.GetValue<int>() + 1).Select(i => KeyValuePair.Create($"x{i}", (JsonNode?)"x"))),
        "format" => "no such form",
        "pattern" => "no such form",
        "type" => new JsonArray(new JsonArray()),
        _ => null,
    };
}
