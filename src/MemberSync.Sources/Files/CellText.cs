using System.Collections.Frozen;
using MemberSync.Core.Matching;

namespace MemberSync.Sources.Files;

/// <summary>Takes off a cell what spreadsheets put around its text.</summary>
internal static class CellText
{
    private static readonly FrozenSet<string> Errors = FrozenSet.ToFrozenSet(
        ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#NV", "#WERT!", "#BEZUG!"]);

    public static bool IsError(string text) => Errors.Contains(text);

    public static string Of(string cell)
    {
        var text = SpreadsheetText.Unguard(cell.Trim());
        if (text is ['=', '"', .. var quoted, '"'])
        {
            text = quoted; // ="0041": how exports keep spreadsheets from taking off zeros.
        }

        if (text is ['\'', var first, ..] && char.IsAsciiDigit(first))
        {
            text = text[1..]; // '0041: the same. Names such as 't Hart keep theirs.
        }

        // A line break within a cell.
        return text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim() : text.Trim();
    }
}
