using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace MemberSync.Core.Members;

/// <summary>
/// One JSON object whose fields are read strictly. What is wrong with a field goes to the faults, and the field then
/// reads as none, so that reading goes on and finds the others.
/// </summary>
internal sealed class ObjectReader
{
    private readonly Dictionary<string, JsonElement> _fields = [];
    private readonly HashSet<string> _faulty = [];
    private readonly string _prefix;
    private readonly FaultList _faults;
    private bool _isObject;

    private ObjectReader(string path, FaultList faults)
    {
        _prefix = path.Length == 0 ? path : $"{path}.";
        _faults = faults;
    }

    /// <param name="path">Where the object stands; empty for the whole.</param>
    /// <param name="known">The fields that it may have.</param>
    public static ObjectReader Open(JsonElement element, string path, ImmutableArray<string> known, FaultList faults)
    {
        var reader = new ObjectReader(path, faults);
        reader._isObject = element.ValueKind == JsonValueKind.Object;
        if (reader._isObject)
        {
            reader.Take(element, known);
        }
        else
        {
            faults.Add($"{(path.Length == 0 ? "the change" : path)}: write an object, not {JsonTexts.Kind(element)}");
        }

        return reader;
    }

    /// <summary>Whether the field stands there, be it as null.</summary>
    public bool Tells(string name) => _fields.ContainsKey(name);

    public void Fault(string name, string text)
    {
        _faulty.Add(name);
        _faults.Add($"{_prefix}{name}: {text}");
    }

    /// <summary>As <see cref="Fault"/>, unless a fault of the field already says why nothing of it was read.</summary>
    public void FaultIfSound(string name, string text)
    {
        var entry = $"{name}[";
        if (_isObject && !_faulty.Any(faulty => faulty == name || faulty.StartsWith(entry, StringComparison.Ordinal)))
        {
            Fault(name, text);
        }
    }

    /// <summary>The trimmed text; null when it is absent, null or blank.</summary>
    public string? Text(string name, int maxLength) =>
        Find(name, out var element) ? Text(element, name, maxLength) : null;

    public DateOnly? Date(string name)
    {
        if (Text(name, TextLimits.Short) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(name, $"'{FaultList.Cut(text)}' is not a date; write yyyy-MM-dd");
        return null;
    }

    /// <summary>A time with its offset, in UTC.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name, TextLimits.Short) is not { } text)
        {
            return null;
        }

        var time = TimeTexts.Read(text, out var fault);
        if (fault is null)
        {
            return time;
        }

        Fault(name, fault);
        return null;
    }

    /// <summary>A number of at least <paramref name="least"/> and at most <paramref name="most"/>.</summary>
    public decimal? Number(string name, int least, int most)
    {
        if (!Find(name, out var element))
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        Fault(name, $"write a number from {least} to {most}, without quotes");
        return null;
    }

    /// <summary>As <see cref="Number"/>, without a fraction.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Number(name, least, most) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number))
        {
            return (int)number;
        }

        Fault(name, "write a whole number");
        return null;
    }

    /// <summary>One of the enum's names, whatever the case of letters.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name, TextLimits.Short) is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var choices = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
        Fault(name, $"'{FaultList.Cut(text)}' is not known; use {string.Join(", ", choices)}");
        return null;
    }

    /// <summary>The trimmed texts, each once, sorted; blank ones are left out.</summary>
    public ImmutableArray<string> List(string name, int maxItems, int maxLength)
    {
        if (!Find(name, out var element))
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Fault(name, $"write a list of texts, not {JsonTexts.Kind(element)}");
            return [];
        }

        if (element.GetArrayLength() > maxItems)
        {
            Fault(name, $"{element.GetArrayLength()} entries are too many; at most {maxItems} are taken");
            return [];
        }

        var texts = element.EnumerateArray().Select((item, i) => Text(item, $"{name}[{i}]", maxLength));
        return [.. texts.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The object in the field; null when it is absent or null.</summary>
    public ObjectReader? Object(string name, ImmutableArray<string> known) =>
        Find(name, out var element) ? Open(element, $"{_prefix}{name}", known, _faults) : null;

    private bool Find(string name, out JsonElement element) =>
        _fields.TryGetValue(name, out element) && element.ValueKind != JsonValueKind.Null;

    private string? Text(JsonElement element, string name, int maxLength)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Fault(name, $"write a text in quotes, not {JsonTexts.Kind(element)}");
            return null;
        }

        if (!JsonTexts.TryGet(element, out var text) || text.Any(char.IsControl))
        {
            Fault(name, "the text has control characters or is not valid Unicode");
            return null;
        }

        text = text.Trim();
        if (text.Length > maxLength)
        {
            Fault(name, $"{text.Length} characters are too many; at most {maxLength} are taken");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private void Take(JsonElement element, ImmutableArray<string> known)
    {
        foreach (var field in element.EnumerateObject())
        {
            if (!JsonTexts.TryGetName(field, out var name))
            {
                _faults.Add($"{_prefix}?: the field's name is not valid Unicode");
            }
            else if (!known.Contains(name))
            {
                _faults.Add($"{_prefix}{FaultList.Cut(name)} is not known; {Advice(name, known)}");
            }
            else if (!_fields.TryAdd(name, field.Value))
            {
                Fault(name, "told more than once");
            }
        }
    }

    private static string Advice(string name, ImmutableArray<string> known) => Nearby.Find(name, known) is { } nearby
        ? $"did you mean {nearby}?"
        : $"known are {string.Join(", ", known)}";
}
