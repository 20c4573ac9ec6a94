using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MemberSync.Core.Matching;

/// <summary>The forms in which names are compared.</summary>
internal static class NameForms
{
    // A table of our own, because the program runs without the system's tables of languages. The first of each word is
    // the letter that the others are taken for.
    private static readonly FrozenDictionary<char, char> Plain =
        ("aàáâãäåāăąǎæ cçćĉċč dďđð eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņň "
            + "oòóôõöøōŏőơœ rŕŗř sśŝşšș tţťŧțþ uùúûüũūŭůűųư wŵ yýÿŷ zźżž")
        .Split(' ')
        .SelectMany(letters => letters[1..].Select(letter => (Letter: letter, Plain: letters[0])))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Plain);

    // Umlauts and ligatures have two spellings.
    private static readonly (string From, string To)[] Spellings = [("ß", "ss"), ("ae", "a"), ("oe", "o"), ("ue", "u")];

    /// <summary>The name without regard to case and to spaces around and between its words.</summary>
    public static string Exact(string? name) =>
        string.Join(' ', (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>The letters of the name alone: no accents, and umlauts the same in either spelling.</summary>
    public static string Loose(string? name)
    {
        var letters = new StringBuilder();
        foreach (var c in (name ?? "").Where(char.IsLetterOrDigit))
        {
            var lower = char.ToLower(c, CultureInfo.InvariantCulture);
            letters.Append(Plain.GetValueOrDefault(lower, lower));
        }

        foreach (var (from, to) in Spellings)
        {
            letters.Replace(from, to);
        }

        return letters.ToString();
    }
}
