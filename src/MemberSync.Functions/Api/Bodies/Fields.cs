using System.Collections.Immutable;
using System.Text.Json;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>
/// The fields of one JSON object, read strictly: what is wrong or not known is named, and reading goes on so that all
/// faults come at once. A field that is absent, null or wrong reads as none.
/// </summary>
internal sealed class Fields
{
    private readonly Dictionary<string, JsonElement> _values = [];
    private readonly string _path;
    private readonly List<string> _faults;

    private Fields(string path, List<string> faults)
    {
        _path = path;
        _faults = faults;
    }

    /// <summary>Opens the whole body. <paramref name="known"/> are the fields that it may have.</summary>
    public static Fields Open(JsonElement body, List<string> faults, params ImmutableArray<string> known)
    {
        var fields = new Fields("", faults);
        fields.Take(body, "the body", known);
        return fields;
    }

    /// <summary>Whether the field stands there, be it as null.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    public void Fault(string name, string text) => _faults.Add($"{_path}{name}: {text}");

    /// <summary>The trimmed text, 1 to <paramref name="maxLength"/> characters.</summary>
    public string? Text(string name, int maxLength) =>
        Find(name) is { } value ? Text(value, name, maxLength) : null;

    /// <summary>As <see cref="Text(string, int)"/>; its absence is a fault.</summary>
    public string Required(string name, int maxLength, string advice)
    {
        if (Find(name) is not { } value)
        {
            Fault(name, $"is missing; {advice}");
            return "";
        }

        return Text(value, name, maxLength) ?? "";
    }

    public bool? Flag(string name)
    {
        var value = Find(name);
        if (value is null or { ValueKind: JsonValueKind.True or JsonValueKind.False })
        {
            return value?.GetBoolean();
        }

        Fault(name, "write true or false");
        return null;
    }

    public int? Number(string name, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        var number = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) ? whole : (int?)null;
        if (number >= least && number <= most)
        {
            return number;
        }

        Fault(name, $"write a whole number from {least} to {most}");
        return null;
    }

    /// <summary>One of the enum's names, whatever the case of letters.</summary>
    public T? Choice<T>(string name, Func<string, string> shown)
        where T : struct, Enum
    {
        return Text(name, 100) is { } text ? Choice<T>(text, name, shown) : null;
    }

    /// <summary>As <see cref="Choice{T}(string, Func{string, string})"/>, a list of them without doubles.</summary>
    public ImmutableArray<T> Choices<T>(string name, Func<string, string> shown)
        where T : struct, Enum =>
        [.. Texts(name, 100, 100).Select(text => Choice<T>(text, name, shown)).OfType<T>().Distinct().Order()];

    public ImmutableArray<string> Texts(string name, int maxItems, int maxLength)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > maxItems)
        {
            Fault(name, $"write a list of at most {maxItems} texts");
            return [];
        }

        return [.. value.EnumerateArray().Select((item, i) => Text(item, $"{name}[{i}]", maxLength)).OfType<string>()];
    }

    /// <summary>Texts by names that are not ours, null for a name without one; null when the field is absent.</summary>
    public ImmutableSortedDictionary<string, string?>? Map(string name, int maxItems, int maxLength)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() > maxItems)
        {
            Fault(name, $"write an object of at most {maxItems} texts");
            return null;
        }

        var map = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject())
        {
            var key = JsonTexts.ReadName(field);
            map[key] = field.Value.ValueKind == JsonValueKind.Null
                ? null
                : Text(field.Value, $"{name}.{Problems.Cut(key)}", maxLength);
        }

        return map.ToImmutable();
    }

    /// <summary>The object in the field; without fields when it is absent.</summary>
    public Fields Object(string name, params ImmutableArray<string> known)
    {
        var fields = new Fields($"{_path}{name}.", _faults);
        if (Find(name) is { } value)
        {
            fields.Take(value, $"{_path}{name}", known);
        }

        return fields;
    }

    /// <summary>The JSON of an object as it was written, up to so many characters; null when it is absent.</summary>
    public string? ObjectText(string name, int maxLength)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.Object ? value.GetRawText() : null;
        if (text is null || text.Length > maxLength)
        {
            Fault(name, $"write a JSON object of at most {maxLength} characters");
            return null;
        }

        return text;
    }

    /// <summary>The objects of a list, each with the fields that it may have; none when it is absent.</summary>
    public ImmutableArray<Fields> Objects(string name, int maxItems, params ImmutableArray<string> known)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > maxItems)
        {
            Fault(name, $"write a list of at most {maxItems} objects");
            return [];
        }

        return [.. value.EnumerateArray().Select((item, i) =>
        {
            var fields = new Fields($"{_path}{name}[{i}].", _faults);
            fields.Take(item, $"{_path}{name}[{i}]", known);
            return fields;
        })];
    }

    private JsonElement? Find(string name) =>
        _values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private T? Choice<T>(string text, string name, Func<string, string> shown)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (choice.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        Fault(name, $"'{Problems.Cut(text)}' is not known; use {string.Join(", ", Enum.GetNames<T>().Select(shown))}");
        return null;
    }

    private string? Text(JsonElement value, string name, int maxLength)
    {
        var text = value.ValueKind == JsonValueKind.String ? JsonTexts.Read(value)?.Trim() : null;
        if (text is { Length: > 0 } && text.Length <= maxLength && !text.Any(char.IsControl))
        {
            return text;
        }

        Fault(name, $"write a text of 1 to {maxLength} characters");
        return null;
    }

    private void Take(JsonElement value, string what, ImmutableArray<string> known)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            _faults.Add($"{what}: write an object");
            return;
        }

        foreach (var field in value.EnumerateObject())
        {
            var name = JsonTexts.ReadName(field);
            if (!known.Contains(name))
            {
                _faults.Add($"{_path}{Problems.Cut(name)} is not known; {NearName.Advice(name, known)}");
            }
            else if (!_values.TryAdd(name, field.Value))
            {
                Fault(name, "told more than once");
            }
        }
    }
}
