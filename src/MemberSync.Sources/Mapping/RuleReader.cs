using System.Collections.Immutable;
using System.Text.Json;

namespace MemberSync.Sources.Mapping;

/// <summary>Reads one rule of a mapping: a path, or an object that says more.</summary>
internal sealed class RuleReader(MappingFaults faults)
{
    private const string DefaultWith = " ";
    private const int MaxPaths = 10;

    private static readonly ImmutableArray<string> Known =
        ["from", "join", "with", "value", "map", "otherwise", "format", "timeZone", "split", "each"];

    /// <param name="name">The field's path in the mapping.</param>
    public FieldRule Read(JsonElement json, string name, TargetKind kind)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return new FieldRule { From = Paths(json, name) };
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(name, "write a path, or an object with from, join or value");
            return new FieldRule();
        }

        var fields = json.EnumerateObject().Select(field => field.Name).ToList();
        foreach (var unknown in fields.Except(Known))
        {
            faults.Unknown(name, unknown, Known);
        }

        if (fields.Count(field => field is "from" or "join" or "value") != 1)
        {
            faults.Add(name, "write one of from, join and value, and not more");
        }

        RefuseIdle(fields, name, kind);
        return Read(json, name);
    }

    private FieldRule Read(JsonElement json, string name) => new()
    {
        From = Paths(Part(json, "from") ?? Part(json, "join"), name),
        With = Part(json, "join") is null ? null : Text(json, "with", name) ?? DefaultWith,
        Constant = Constant(Part(json, "value"), name),
        Map = Map(json, name),
        Format = Format(json, name),
        Zone = Zone(json, name),
        Split = Text(json, "split", name),
        Each = Part(json, "each") is { } each ? Paths(each, $"{name}.each").FirstOrDefault() : null,
    };

    // What would have no effect was meant to have one.
    private void RefuseIdle(List<string> fields, string name, TargetKind kind)
    {
        (string Option, bool IsOfUse, string When)[] options =
        [
            ("with", fields.Contains("join"), "beside join"),
            ("otherwise", fields.Contains("map"), "beside map"),
            ("format", kind is TargetKind.Date or TargetKind.Time, "with dates and times"),
            ("timeZone", kind is TargetKind.Date or TargetKind.Time, "with dates and times"),
            ("split", kind == TargetKind.List, "with lists"),
            ("each", kind == TargetKind.List, "with lists"),
        ];
        foreach (var (option, _, when) in options.Where(option => fields.Contains(option.Option) && !option.IsOfUse))
        {
            faults.Add($"{name}.{option}", $"is of use only {when}");
        }
    }

    private ImmutableArray<JsonPath> Paths(JsonElement? json, string name)
    {
        if (json is not { } given)
        {
            return [];
        }

        var texts = given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().ToArray() : [given];
        if (texts.Length is 0 or > MaxPaths)
        {
            faults.Add(name, $"write 1 to {MaxPaths} paths");
            return [];
        }

        var paths = ImmutableArray.CreateBuilder<JsonPath>();
        foreach (var text in texts)
        {
            if (text.ValueKind == JsonValueKind.String && JsonPath.TryParse(text.GetString()!, out var path))
            {
                paths.Add(path);
            }
            else
            {
                faults.Add(name, $"{MappingFaults.Show(text)} is no path; {JsonPath.Advice}");
            }
        }

        return paths.ToImmutable();
    }

    private ImmutableArray<string> Constant(JsonElement? json, string name)
    {
        switch (json?.ValueKind)
        {
            case null or JsonValueKind.Null:
                return [];
            case JsonValueKind.Array when json.Value.EnumerateArray().All(JsonScalar.Is):
                return [.. json.Value.EnumerateArray().Select(JsonScalar.Text)];
            case { } when JsonScalar.Is(json.Value):
                return [JsonScalar.Text(json.Value)];
            default:
                faults.Add($"{name}.value", "write a text, a number, a list of these, or null");
                return [];
        }
    }

    private WordMap? Map(JsonElement json, string name)
    {
        if (Part(json, "map") is not { } map)
        {
            return null;
        }

        if (map.ValueKind != JsonValueKind.Object || !map.EnumerateObject().All(word => IsMeaning(word.Value)))
        {
            faults.Add($"{name}.map", "write an object that gives a text, or null, for each of the source's words");
            return null;
        }

        var words = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in map.EnumerateObject())
        {
            words[word.Name] = word.Value.GetString();
        }

        return new WordMap(words.ToImmutable(), Part(json, "otherwise") is not null, Text(json, "otherwise", name));
    }

    private string? Format(JsonElement json, string name)
    {
        var format = Text(json, "format", name);
        if (format is not null && !Moments.IsFormat(format))
        {
            faults.Add($"{name}.format", $"'{format}' is no format; {Moments.Advice}");
        }

        return format;
    }

    private TimeZoneInfo? Zone(JsonElement json, string name)
    {
        if (Text(json, "timeZone", name) is not { } text)
        {
            return null;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
        {
            faults.Add($"{name}.timeZone", $"'{text}' is no time zone; write its IANA name, such as Europe/Zurich");
        }

        return zone;
    }

    private string? Text(JsonElement json, string option, string name)
    {
        if (Part(json, option) is not { } part)
        {
            return null;
        }

        if (!IsMeaning(part))
        {
            faults.Add($"{name}.{option}", "write a text");
            return null;
        }

        return part.GetString();
    }

    private static bool IsMeaning(JsonElement json) => json.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static JsonElement? Part(JsonElement json, string name) =>
        json.TryGetProperty(name, out var part) ? part : null;
}
