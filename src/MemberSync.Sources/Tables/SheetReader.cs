using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml;

namespace MemberSync.Sources.Tables;

/// <summary>Reads a sheet of an .xlsx workbook row by row. The texts that cells share stay in memory while it is read.</summary>
internal sealed class SheetReader : ITable
{
    private readonly Workbook _workbook;
    private readonly string _path;
    private readonly SheetCells _cells;

    private SheetReader(Workbook workbook, string? sheet)
    {
        _workbook = workbook;
        _path = workbook.PathOf(sheet);
        _cells = new SheetCells(SheetTexts.Of(workbook), SheetDates.Of(workbook));
    }

    public string? Broken { get; private set; }

    /// <exception cref="TableException">It is no workbook, a broken one, or has no such sheet.</exception>
    public static SheetReader Open(Stream stream, string? sheet)
    {
        try
        {
            return new SheetReader(new Workbook(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true)), sheet);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            throw new TableException("the workbook is damaged or not whole; save it anew and send it again", broken);
        }
    }

    public async IAsyncEnumerable<TableRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var xml = _workbook.Sheet(_path);
        var line = 0L;
        while (Broken is null && await TryReadAsync(xml, line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                line = long.TryParse(xml.GetAttribute("r"), out var number) ? number : line + 1;
                if (await TryReadCellsAsync(xml, line) is { } fields)
                {
                    yield return new TableRow(line, fields);
                }
            }
        }
    }

    private async Task<ImmutableArray<string>?> TryReadCellsAsync(XmlReader xml, long line)
    {
        try
        {
            return await _cells.ReadAsync(xml);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or TableException)
        {
            Break(line, broken);
            return null;
        }
    }

    private async Task<bool> TryReadAsync(XmlReader xml, long line)
    {
        try
        {
            return await xml.ReadAsync();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            Break(line, broken);
            return false;
        }
    }

    private void Break(long line, Exception broken) => Broken = broken is TableException
        ? broken.Message
        : $"the workbook is damaged after row {line}; save it anew and send it again";
}
