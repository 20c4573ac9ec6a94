using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;

namespace MemberSync.Sources.Mapping;

/// <summary>What is wrong with a mapping, each with its place and with what to write.</summary>
internal sealed class MappingFaults
{
    private const int Most = 50;
    private const int MaxShown = 60;

    private readonly List<string> _texts = [];

    public ImmutableArray<string> Texts => _texts.Count <= Most
        ? [.. _texts]
        : [.. _texts.Take(Most), $"and {_texts.Count - Most} more faults of the mapping"];

    public void Add(string name, string text) => _texts.Add($"mapping.{name}: {text}");

    public void Unknown(string group, string name, IReadOnlyCollection<string> known)
    {
        var advice = Nearby.Find(name, known) is { } near ? $"did you mean {near}?" : $"known are {string.Join(", ", known)}";
        _texts.Add($"mapping{(group.Length == 0 ? "" : ".")}{group}.{Cut(name)} is not known; {advice}");
    }

    public static string Show(JsonElement json) => $"'{Cut(JsonScalar.Is(json) ? JsonScalar.Text(json) : json.GetRawText())}'";

    /// <summary>The beginning of a foreign text, fit to be shown.</summary>
    public static string Cut(string text)
    {
        var shown = text.Length <= MaxShown ? text : $"{text[..(MaxShown - 1)]}…";
        return string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
