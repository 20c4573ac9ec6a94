using System.Globalization;
using System.Text.Json;

namespace MemberSync.Sources.Asking;

/// <summary>
/// Reads the fields of an object that a gym system wrote, leniently: what is of another kind than expected counts as not
/// there, so that one odd field does not hide a person.
/// </summary>
internal readonly record struct Foreign(JsonElement Json)
{
    /// <summary>Whether the object tells the field at all, be it as null.</summary>
    public bool Tells(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out _);

    /// <summary>The trimmed text, also of a number; null when there is none.</summary>
    public string? Text(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.String => Trimmed(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public long? Whole(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public bool Flag(string name) => Find(name)?.ValueKind == JsonValueKind.True;

    /// <summary>The day of a text that begins as 2026-04-01 does.</summary>
    public DateOnly? Day(string name) => Text(name) is { Length: >= 10 } text
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public Foreign Object(string name) => new(Find(name) ?? default);

    /// <summary>The objects of a list; none when there is no list.</summary>
    public IEnumerable<Foreign> List(string name) => Find(name) is { ValueKind: JsonValueKind.Array } list ? Items(list) : [];

    public bool HasList(string name) => Find(name)?.ValueKind == JsonValueKind.Array;

    /// <summary>The texts of a list, also of numbers.</summary>
    public IEnumerable<string> Texts(string name) => Find(name) is not { ValueKind: JsonValueKind.Array } list
        ? []
        : list.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? Trimmed(item) : item.GetRawText())
            .OfType<string>();

    public static IEnumerable<Foreign> Items(JsonElement list) =>
        list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new Foreign(item));

    private JsonElement? Find(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) ? value : null;

    private static string? Trimmed(JsonElement value)
    {
        try
        {
            return value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair is no text.
        }
    }
}
