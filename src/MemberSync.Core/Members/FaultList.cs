using System.Collections.Immutable;

namespace MemberSync.Core.Members;

/// <summary>
/// The faults found so far. They travel into answers and logs, so they show little of what was read, and only so
/// many: a body made of faults must not answer with a bigger one.
/// </summary>
internal sealed class FaultList
{
    private const int MaxFaults = 100;
    private const int MaxQuoted = 60;

    private readonly List<string> _texts = [];
    private int _unnamed;

    public bool IsEmpty => _texts.Count == 0;

    public ImmutableArray<string> Texts =>
        _unnamed == 0 ? [.. _texts] : [.. _texts, $"and {_unnamed} more faults"];

    public void Add(string text)
    {
        if (_texts.Count < MaxFaults)
        {
            _texts.Add(text);
        }
        else
        {
            _unnamed++;
        }
    }

    /// <summary>The beginning of a text, fit to be shown.</summary>
    public static string Cut(string text)
    {
        var shown = text.Length <= MaxQuoted ? text : $"{text[..(MaxQuoted - 1)]}…";
        return string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
