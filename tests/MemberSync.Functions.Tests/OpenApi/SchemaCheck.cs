using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>
/// Compares JSON with the schemas of the description, by those words of JSON Schema 2020-12 that it uses; any other word is
/// an error. Stricter than the description: an object has no field beyond those that are told.
/// </summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Annotations = ["description", "default", "example", "examples", "writeOnly", "title"];

    /// <summary>What is wrong with the value, each with its place; nothing when it fits.</summary>
    public static IReadOnlyList<string> Faults(JsonNode? value, JsonNode schema, string place = "$")
    {
        var faults = new List<string>();
        var found = ServedDocument.Resolve(schema);
        foreach (var (word, rule) in found.Where(pair => !Annotations.Contains(pair.Key)))
        {
            faults.AddRange(Check(word, rule!, value, place));
        }

        if (value is JsonObject fields && IsClosed(found))
        {
            faults.AddRange(fields.Where(field => found["properties"]?[field.Key] is null).Select(field => $"{place}.{field.Key} is not told"));
        }

        return faults;
    }

    private static bool IsClosed(JsonObject schema) =>
        schema["properties"] is not null && schema["type"] is not null && schema["additionalProperties"] is not JsonObject;

    private static IEnumerable<string> Check(string word, JsonNode rule, JsonNode? value, string place) => word switch
    {
        "type" => Unless(Types(rule).Any(type => IsOf(type, value)), place, $"is not {rule.ToJsonString()}"),
        "const" => Unless(JsonNode.DeepEquals(rule, value), place, $"is not {rule.ToJsonString()}"),
        "enum" => Unless(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), place, $"{value?.ToJsonString()} is not among {rule.ToJsonString()}"),
        "format" => Unless(value is null || IsFormed(rule.GetValue<string>(), value.GetValue<string>()), place, $"is no {rule}"),
        "pattern" => Unless(value is null || Regex.IsMatch(Text(value), Text(rule), RegexOptions.None, TimeSpan.FromSeconds(5)), place, "has another form"),
        "minLength" => Unless(value is null || Text(value).Length >= rule.GetValue<int>(), place, "is too short"),
        "maxLength" => Unless(value is null || Text(value).Length <= rule.GetValue<int>(), place, "is too long"),
        "minimum" => Unless(value is null || value.GetValue<decimal>() >= rule.GetValue<int>(), place, "is too small"),
        "maximum" => Unless(value is null || value.GetValue<decimal>() <= rule.GetValue<int>(), place, "is too large"),
        "maxItems" => Unless(value is null || value.AsArray().Count <= rule.GetValue<int>(), place, "has too many"),
        "minProperties" => Unless(value is null || value.AsObject().Count >= rule.GetValue<int>(), place, "has too few fields"),
        "maxProperties" => Unless(value is null || value.AsObject().Count <= rule.GetValue<int>(), place, "has too many fields"),
        "required" => rule.AsArray().Where(name => value is JsonObject o && !o.ContainsKey(Text(name!))).Select(name => $"{place}.{name} is missing"),
        "properties" => rule.AsObject().Where(p => value is JsonObject o && o.ContainsKey(p.Key)).SelectMany(p => Faults(value![p.Key], p.Value!, $"{place}.{p.Key}")),
        "additionalProperties" => rule is JsonObject ? (value as JsonObject ?? []).SelectMany(p => Faults(p.Value, rule, $"{place}.{p.Key}")) : [],
        "items" => (value as JsonArray ?? []).SelectMany((item, i) => Faults(item, rule, $"{place}[{i}]")),
        "allOf" => rule.AsArray().SelectMany(one => Faults(value, one!, place)),
        "anyOf" or "oneOf" => Best(rule.AsArray().Select(one => Faults(value, one!, place))),
        _ => throw new NotSupportedException($"{place}: the check does not know '{word}'; teach it, or leave the word out."),
    };

    private static IEnumerable<string> Unless(bool fits, string place, string fault) => fits ? [] : [$"{place} {fault}"];

    private static IReadOnlyList<string> Best(IEnumerable<IReadOnlyList<string>> faults) => faults.MinBy(list => list.Count)!;

    private static string Text(JsonNode node) => node.GetValue<string>();

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray many ? many.Select(one => Text(one!)) : [Text(rule)];

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        _ => false,
    };

    private static bool IsFormed(string format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => throw new NotSupportedException($"The check does not know the format '{format}'."),
    };
}
