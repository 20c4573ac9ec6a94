using System.Collections.Immutable;
using System.Text.Json;

namespace MemberSync.Sources.Mapping;

/// <summary>Follows rules through one event. What cannot be followed is a fault, named with where it was read.</summary>
internal sealed class RuleRun(JsonElement item, JsonElement body, List<string> faults)
{
    private const int MaxTexts = 1000;

    /// <param name="target">The canonical field, for faults.</param>
    public Told Follow(FieldRule rule, string target)
    {
        var told = rule.IsConstant ? new Told(IsTold: true, rule.Constant)
            : rule.With is { } with ? Joined(rule, with, target)
            : First(rule, target);
        return rule.Map is { } map ? told with { Texts = Mapped(told.Texts, map, rule, target) } : told;
    }

    /// <summary>As <see cref="Follow"/>, where there is room for one.</summary>
    public string? One(FieldRule rule, string target)
    {
        var texts = Follow(rule, target).Texts;
        if (texts.Length > 1)
        {
            Fault(target, rule, $"holds {texts.Length} values; name one of them, such as with [0]");
        }

        return texts.FirstOrDefault();
    }

    public void Fault(string target, FieldRule rule, string text) => faults.Add($"{target}: {text} (read from {rule})");

    private Told First(FieldRule rule, string target)
    {
        var found = rule.From.Select(path => path.Find(item, body)).OfType<JsonElement>().ToList();
        if (found.Count == 0)
        {
            return Told.Nothing;
        }

        var holding = found.Where(Holds).Take(1);
        return new Told(IsTold: true, [.. holding.SelectMany(value => Texts(value, rule, target))]);
    }

    private static bool Holds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        _ => true,
    };

    private Told Joined(FieldRule rule, string with, string target)
    {
        var found = rule.From.Select(path => path.Find(item, body)).OfType<JsonElement>().ToList();
        if (found.Count == 0)
        {
            return Told.Nothing;
        }

        var parts = found.SelectMany(value => Texts(value, rule, target)).Where(part => !string.IsNullOrWhiteSpace(part));
        var text = string.Join(with, parts.Select(part => part.Trim()));
        return text.Length == 0 ? Told.None : new Told(IsTold: true, [text]);
    }

    private IEnumerable<string> Texts(JsonElement value, FieldRule rule, string target)
    {
        var entries = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(MaxTexts) : [value];
        foreach (var entry in entries.Select(entry => rule.Each is null ? entry : rule.Each.Find(entry, body)))
        {
            if (entry is { } scalar && JsonScalar.Is(scalar))
            {
                foreach (var text in Parts(JsonScalar.Text(scalar), rule))
                {
                    yield return text;
                }
            }
            else if (entry is { ValueKind: JsonValueKind.Object or JsonValueKind.Array })
            {
                Fault(target, rule, "holds an object; name a field of it, or with a list of objects what each is to give");
            }
        }
    }

    private static string[] Parts(string text, FieldRule rule) => rule.Split is { } split
        ? text.Split(split, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [text];

    private ImmutableArray<string> Mapped(ImmutableArray<string> texts, WordMap map, FieldRule rule, string target)
    {
        var mapped = ImmutableArray.CreateBuilder<string>();
        foreach (var text in texts)
        {
            if (!map.TryGet(text.Trim(), out var meaning))
            {
                Fault(target, rule, $"'{MappingFaults.Cut(text)}' is not in its map; add the word, or what otherwise to take");
            }
            else if (meaning is not null)
            {
                mapped.Add(meaning);
            }
        }

        return mapped.ToImmutable();
    }
}
