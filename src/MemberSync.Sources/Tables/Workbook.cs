using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;

namespace MemberSync.Sources.Tables;

/// <summary>
/// The parts of an .xlsx file (ECMA-376): a zip of XML. Parts that unpack to more than any table needs are refused before
/// they are read, and so is whatever refers to something outside the file.
/// </summary>
internal sealed class Workbook(ZipArchive zip)
{
    private const long MostOfSheet = 1L << 30;
    private const long MostOfOthers = 1L << 27;

    // By local names alone: the strict form of the standard has other namespaces.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        Async = true,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a sheet. The framework never unpacks more of a part than the file declares.</summary>
    public XmlReader Sheet(string path) =>
        Open(path, MostOfSheet) ?? throw new TableException("the workbook lacks the sheet that it names; save it anew");

    /// <summary>The reader at every element of a part, to be looked at before the next; none when there is no such part.</summary>
    public IEnumerable<XmlReader> Elements(string path)
    {
        using var xml = Open(path, MostOfOthers);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                yield return xml;
            }
        }
    }

    /// <summary>Where the sheet stands.</summary>
    /// <param name="name">Null: the first.</param>
    /// <exception cref="TableException">There is no such sheet.</exception>
    public string PathOf(string? name)
    {
        var sheets = Elements("xl/workbook.xml").Where(xml => xml.LocalName == "sheet")
            .Select(xml => (Name: xml.GetAttribute("name") ?? "", Id: Relation(xml)))
            .ToImmutableArray();
        var sheet = sheets.FirstOrDefault(
            one => name is null || one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (sheet.Id is null)
        {
            throw new TableException(sheets.IsEmpty
                ? "the file is no Excel workbook; save it as .xlsx or .csv"
                : $"the workbook has no sheet '{name}'; it has {string.Join(", ", sheets.Select(one => one.Name))}. "
                    + "Correct 'sheet' in the source's mapping");
        }

        var target = Elements("xl/_rels/workbook.xml.rels")
            .Where(xml => xml.GetAttribute("Id") == sheet.Id)
            .Select(xml => xml.GetAttribute("Target"))
            .FirstOrDefault() ?? "";
        return target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }

    /// <summary>Whether days are counted from 1904, as old Macintosh workbooks do.</summary>
    public bool CountsFrom1904() => Elements("xl/workbook.xml")
        .Any(xml => xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true");

    // In whichever of the two namespaces of the standard.
    private static string? Relation(XmlReader sheet)
    {
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
            {
                return sheet.Value;
            }
        }

        return null;
    }

    private XmlReader? Open(string path, long most)
    {
        if (zip.GetEntry(path) is not { } part)
        {
            return null;
        }

        return part.Length <= most
            ? XmlReader.Create(part.Open(), Settings)
            : throw new TableException($"the workbook unpacks to more than {most >> 20} MiB; export it as .csv");
    }
}
