using System.Collections.Immutable;

namespace MemberSync.Sources.Mapping;

/// <summary>A source's words and what they are called here; null: told as none.</summary>
/// <param name="Words">Whatever the case of letters.</param>
/// <param name="KnowsOthers">Whether every other word is <paramref name="Other"/>; otherwise another word is a fault.</param>
internal sealed record WordMap(ImmutableSortedDictionary<string, string?> Words, bool KnowsOthers, string? Other)
{
    public bool TryGet(string word, out string? meaning)
    {
        var isKnown = Words.TryGetValue(word, out meaning);
        meaning = isKnown ? meaning : Other;
        return isKnown || KnowsOthers;
    }

    /// <summary>Everything that it can give.</summary>
    public IEnumerable<string> Meanings => Words.Values.Append(Other).OfType<string>();
}
