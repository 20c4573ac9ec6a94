using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace MemberSync.Sources.Tables;

/// <summary>Reads the cells of one row as texts, whatever they are in the workbook (ECMA-376, 18.3.1.4).</summary>
internal sealed class SheetCells(ImmutableArray<string> shared, SheetDates dates)
{
    private const int MostColumns = 500;

    /// <summary>The row's cells from column A on; empty ones between them are empty texts.</summary>
    /// <param name="row">Stands on the row; left at its end.</param>
    /// <exception cref="TableException">The row is wider than any export.</exception>
    public async Task<ImmutableArray<string>> ReadAsync(XmlReader row)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        if (row.IsEmptyElement)
        {
            return [];
        }

        var depth = row.Depth;
        while (await row.ReadAsync() && row.Depth > depth)
        {
            if (row is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var column = Column(row.GetAttribute("r")) ?? fields.Count;
                if (column < fields.Count || column >= MostColumns)
                {
                    throw new TableException(
                        $"a row has more than {MostColumns} columns, or cells out of order; export only what is needed");
                }

                fields.AddRange(Enumerable.Repeat("", column - fields.Count));
                fields.Add(await CellAsync(row));
            }
        }

        return fields.DrainToImmutable();
    }

    private async Task<string> CellAsync(XmlReader cell)
    {
        var (type, style) = (cell.GetAttribute("t"), cell.GetAttribute("s"));
        if (cell.IsEmptyElement)
        {
            return "";
        }

        var (depth, text, element) = (cell.Depth, "", "");
        while (await cell.ReadAsync() && cell.Depth > depth)
        {
            element = cell.NodeType == XmlNodeType.Element ? cell.LocalName : element;
            if (cell.HasValue && cell.NodeType != XmlNodeType.Attribute && element is "v" or "t")
            {
                text += await cell.GetValueAsync();
            }
        }

        return type switch
        {
            "s" => int.TryParse(text, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < shared.Length ? shared[i] : "",
            "b" => text == "1" ? "true" : "false",
            null or "n" => Number(text, style),
            _ => text,
        };
    }

    // As people see it: the shortest of several ways to write the same, never with an exponent.
    private string Number(string text, string? style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        return dates.Read(style, number)
            ?? (Math.Abs(number) < 1e15 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
                : text);
    }

    // "AB12" is the 28th column, number 27; null when the cell does not say.
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
