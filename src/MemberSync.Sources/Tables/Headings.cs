using System.Collections.Immutable;
using MemberSync.Core.Matching;

namespace MemberSync.Sources.Tables;

/// <summary>The columns of a table, by what they mean. Headings compare by their letters and digits alone.</summary>
public sealed class Headings
{
    private readonly ImmutableDictionary<string, int> _columns;

    private Headings(ImmutableDictionary<string, int> columns)
    {
        _columns = columns;
    }

    /// <param name="record">The first record.</param>
    /// <param name="synonyms">Per meaning the headings that it may stand under, the strongest first.</param>
    public static Headings Of(TableRow record, IEnumerable<(string Meaning, ImmutableArray<string> Names)> synonyms)
    {
        var headings = record.Fields.Select(Plain).ToImmutableArray();
        var columns = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (meaning, names) in synonyms)
        {
            var column = names.Select(name => headings.IndexOf(Plain(name))).FirstOrDefault(found => found >= 0, -1);
            if (column >= 0)
            {
                columns[meaning] = column;
            }
        }

        return new Headings(columns.ToImmutable());
    }

    public bool Has(string meaning) => _columns.ContainsKey(meaning);

    /// <summary>The trimmed field; null when it is empty or there is no such column.</summary>
    public string? Field(TableRow record, string meaning)
    {
        if (!_columns.TryGetValue(meaning, out var column) || column >= record.Fields.Length)
        {
            return null;
        }

        var text = SpreadsheetText.Unguard(record.Fields[column].Trim());
        return text.Length == 0 ? null : text;
    }

    internal static string Plain(string heading) =>
        string.Concat(heading.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
