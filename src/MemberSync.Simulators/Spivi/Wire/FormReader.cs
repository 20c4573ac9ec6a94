using System.Collections.Immutable;

namespace MemberSync.Simulators.Spivi.Wire;

/// <summary>A form read strictly: each name once, and none that the operation does not have.</summary>
internal sealed class FormReader
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private FormReader()
    {
    }

    /// <summary>Names that nobody has asked for; an operation has no such parameter.</summary>
    public ImmutableArray<string> Left => [.. _values.Keys.Except(_taken).Order(StringComparer.Ordinal)];

    /// <summary>Null when it is no form, or names something twice.</summary>
    public static FormReader? Parse(string body)
    {
        var form = new FormReader();
        foreach (var pair in body.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            // Brackets that are not encoded are no part of a form's name.
            if (pair.Split('=') is not [var name, var value] || name.Contains('[') || !form._values.TryAdd(Text(name), Text(value)))
            {
                return null;
            }
        }

        return form;
    }

    /// <summary>The trimmed text; empty when there is none.</summary>
    public string Take(string name)
    {
        _taken.Add(name);
        return _values.GetValueOrDefault(name, "").Trim();
    }

    /// <summary>The texts of <c>Name[0]</c>, <c>Name[1]</c> and so on, up to the first that is not there.</summary>
    public ImmutableArray<string> TakeList(string name)
    {
        var list = ImmutableArray.CreateBuilder<string>();
        while (_values.ContainsKey($"{name}[{list.Count}]"))
        {
            list.Add(Take($"{name}[{list.Count}]"));
        }

        return list.ToImmutable();
    }

    private static string Text(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));
}
