using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace MemberSync.Sources.Files;

/// <summary>Reads a mapping, strictly: all that is wrong with it is named at once, with what to write.</summary>
internal sealed class FileMappingReader
{
    private const int LongestText = 200;

    private static readonly DateOnly Sample = new(1991, 4, 17);
    private static readonly ImmutableArray<string> Paths = [.. FileFields.All.Select(field => field.Path)];

    private readonly List<string> _faults = [];

    /// <param name="json">The mapping of a source; null: none, everything is recognised by its heading.</param>
    public static (FileMapping Mapping, ImmutableArray<string> Faults) Read(string? json)
    {
        var reader = new FileMappingReader();
        using var document = JsonDocument.Parse(json ?? "{}");
        return (reader.Mapping(document.RootElement), [.. reader._faults]);
    }

    private FileMapping Mapping(JsonElement root)
    {
        var mapping = new FileMapping();
        foreach (var (name, value) in Fields(root, "mapping"))
        {
            mapping = name switch
            {
                "columns" => mapping with { Columns = ByField(value, "columns", Headings) },
                "constants" => mapping with { Constants = ByField(value, "constants", Text) },
                "values" => mapping with { Values = ByField(value, "values", Words) },
                "dates" => mapping with { Dates = Dates(value) },
                "separators" => mapping with { Separators = Text(value, "separators") },
                "sheet" => mapping with { Sheet = Text(value, "sheet") },
                "headingLine" => mapping with { HeadingLine = Line(value) },
                _ => Unknown(mapping, name),
            };
        }

        return mapping;
    }

    private FileMapping Unknown(FileMapping mapping, string name)
    {
        Fault(name, "is not known; known are columns, constants, values, dates, separators, sheet, headingLine");
        return mapping;
    }

    private ImmutableSortedDictionary<string, T> ByField<T>(JsonElement element, string place, Func<JsonElement, string, T> read)
    {
        var byField = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (path, value) in Fields(element, place))
        {
            if (Paths.Contains(path))
            {
                byField[path] = read(value, $"{place}.{path}");
            }
            else
            {
                Fault($"{place}.{path}", $"is no field of a member; fields are {string.Join(", ", Paths)}");
            }
        }

        return byField.ToImmutable();
    }

    private ImmutableArray<string> Headings(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. element.EnumerateArray().Select((one, i) => Text(one, $"{place}[{i}]"))],
        _ => [Text(element, place)],
    };

    private ImmutableSortedDictionary<string, string?> Words(JsonElement element, string place) => Fields(element, place)
        .GroupBy(word => word.Name.Trim().ToLowerInvariant())
        .ToImmutableSortedDictionary(
            same => same.Key,
            same => same.Last().Value is { ValueKind: JsonValueKind.Null } ? null : Text(same.Last().Value, $"{place}.{same.Key}"),
            StringComparer.Ordinal);

    private ImmutableArray<string> Dates(JsonElement element)
    {
        var formats = Headings(element, "dates");
        foreach (var format in formats.Where(format => !IsDate(format)))
        {
            Fault("dates", $"'{Cut(format)}' does not tell a day; write yyyy for the year, MM for the month and dd for the day, "
                + "such as \"dd.MM.yyyy\"");
        }

        return formats;
    }

    private int? Line(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var line) && line is > 0 and <= 100)
        {
            return line;
        }

        Fault("headingLine", "write the number of the line with the headings, 1 to 100");
        return null;
    }

    private string Text(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 and <= LongestText } text)
        {
            return text;
        }

        Fault(place, $"write a text of 1 to {LongestText} characters in quotes");
        return "";
    }

    private IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.EnumerateObject().Select(field => (field.Name, field.Value));
        }

        Fault(place, "write an object");
        return [];
    }

    private void Fault(string place, string text) =>
        _faults.Add(place == "mapping" ? $"mapping: {text}" : $"mapping.{Cut(place)}: {text}");

    private static bool IsDate(string format)
    {
        try
        {
            var text = Sample.ToString(format, CultureInfo.InvariantCulture);
            return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && read == Sample
                && format.Contains("yyyy", StringComparison.Ordinal);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Cut(string text) => text.Length <= 60 ? text : $"{text[..59]}…";
}
