using System.Buffers;
using MemberSync.Core.Matching;

namespace MemberSync.Functions.Api.Tables;

/// <summary>Writes records of a table with commas, safe to be opened by a spreadsheet.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    public static string Line(params IEnumerable<string?> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    private static string Field(string? field)
    {
        var text = SpreadsheetText.Guard(field ?? "");
        return text.AsSpan().IndexOfAny(Quoted) < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
