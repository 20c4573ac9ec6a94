using System.Collections.Immutable;
using System.Text.Json;

namespace MemberSync.Functions.OperatorConsole.Forms;

/// <summary>What stands in the fields of a form, and what is wrong with it.</summary>
/// <param name="Texts">By the path of the field in the API's body, such as <c>options.bulk</c>; lists one entry a line.</param>
/// <param name="Faults">As the API words them: each begins with the path of its field.</param>
public sealed record Entries(ImmutableSortedDictionary<string, string> Texts, ImmutableArray<string> Faults)
{
    public static Entries None { get; } = new(ImmutableSortedDictionary<string, string>.Empty, []);

    public string this[string path] => Texts.GetValueOrDefault(path, string.Empty);

    /// <summary>What is stored, from the API's body.</summary>
    public static Entries Of(JsonElement body)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in body.EnumerateObject())
        {
            Add(texts, field.Name, field.Value);
        }

        return new Entries(texts.ToImmutable(), []);
    }

    /// <summary>What was sent, to be corrected. Secrets are left out: pages never hold any.</summary>
    public static Entries Of(IFormCollection form, IEnumerable<string> faults) => new(
        form.Where(field => !FormJson.IsSecret(field.Key))
            .ToImmutableSortedDictionary(field => field.Key, field => string.Join('\n', field.Value.ToArray()), StringComparer.Ordinal),
        [.. faults]);

    public bool IsOn(string path) => this[path] == "true";

    public bool Names(string path, string entry) => this[path].Split('\n').Contains(entry, StringComparer.Ordinal);

    /// <summary>What is wrong with one field, without its path; of a list, with the place in it.</summary>
    public IEnumerable<string> FaultsOf(string path) => Faults
        .Where(fault => PathOf(fault) == path)
        .Select(fault => fault[path.Length..] is [':' or ' ', .. var said] ? said.Trim() : fault);

    /// <summary>What is wrong with entries of a group, such as <c>settings</c>, that have no field of their own.</summary>
    public IEnumerable<string> FaultsWithin(string group, IEnumerable<string> fields) =>
        Faults.Where(fault => fault.StartsWith(group + '.', StringComparison.Ordinal)
            && !fields.Any(field => PathOf(fault) == $"{group}.{field}"));

    // An entry of a list is told as filter.tags[2].
    private static string PathOf(string fault)
    {
        var end = fault.AsSpan().IndexOfAny(": [");
        return end < 0 ? fault : fault[..end];
    }

    private static void Add(ImmutableSortedDictionary<string, string>.Builder texts, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                {
                    Add(texts, $"{path}.{field.Name}", field.Value);
                }

                break;
            case JsonValueKind.Array:
                texts[path] = string.Join('\n', value.EnumerateArray());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                texts[path] = value.GetBoolean() ? "true" : "false";
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                texts[path] = value.ToString();
                break;
        }
    }
}
