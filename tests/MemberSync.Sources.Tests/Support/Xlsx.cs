using System.IO.Compression;
using System.Text;

namespace MemberSync.Sources.Tests.Support;

/// <summary>Makes workbooks as spreadsheet programs write them, as far as the reader looks.</summary>
internal static class Xlsx
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Style 0 is plain, 1 a built-in date, 2 a date of its own, 3 an amount with the letter d in quotes.</summary>
    private const string Styles = $"""
        <styleSheet {Main}><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="165"
        formatCode="0.00 &quot;dollar&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>
        <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """;

    /// <param name="rows">What stands in <c>sheetData</c> of the sheet "Members".</param>
    /// <param name="shared">What stands in <c>sst</c>.</param>
    public static MemoryStream Of(string rows, string shared = "", string workbookPr = "") => Zip(
        ("xl/workbook.xml", $"""
            <workbook {Main} xmlns:r="{Relations}"><workbookPr {workbookPr}/><sheets>
            <sheet name="Notes" sheetId="1" r:id="rId1"/><sheet name="Members" sheetId="2" r:id="rId2"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", """
            <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
            """),
        ("xl/styles.xml", Styles),
        ("xl/sharedStrings.xml", $"<sst {Main}>{shared}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>"));

    public static MemoryStream Zip(params IEnumerable<(string Path, string Text)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
