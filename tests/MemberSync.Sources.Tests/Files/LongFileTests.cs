using System.IO.Compression;
using System.Text;
using MemberSync.Core.Sources;
using MemberSync.Sources.Files;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Files;

/// <summary>Alone in the process, whose whole memory is looked at.</summary>
[CollectionDefinition(nameof(LongFileTests), DisableParallelization = true)]
[Collection(nameof(LongFileTests))]
public sealed class LongFileTests
{
    private const int Rows = 100_000;
    private const long Growth = 4 * 1024 * 1024;

    public static TheoryData<string> Forms => ["csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Memory_stays_flat_over_a_hundred_thousand_rows(string form)
    {
        await using var file = form == "csv" ? Csv() : Workbook();
        var source = new Source(SourceId.Parse("export"), "file", true, Setups.Of("file").Source.Settings);
        var (rows, before, most) = (0, 0L, 0L);

        await foreach (var row in await FileRows.OpenAsync(source, file, CancellationToken.None))
        {
            Assert.Empty(row.Faults);
            if (++rows % 25_000 == 1)
            {
                var held = GC.GetTotalMemory(forceFullCollection: true);
                (before, most) = rows == 1 ? (held, held) : (before, Math.Max(most, held));
            }
        }

        Assert.Equal(Rows, rows);
        Assert.InRange(most - before, 0, Growth);
    }

    private static FileStream Csv()
    {
        var file = Temporary();
        using (var text = new StreamWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            text.WriteLine("id;Vorname;Nachname;E-Mail;Gruppen");
            foreach (var i in Enumerable.Range(1, Rows))
            {
                text.WriteLine($"m-{i};Ines;Maurer;m{i}@example.org;yoga,pool");
            }
        }

        file.Position = 0;
        return file;
    }

    private static FileStream Workbook()
    {
        var file = Temporary();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "xl/workbook.xml", text => text.Write(
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"));
            Part(zip, "xl/_rels/workbook.xml.rels", text => text.Write(
                "<Relationships><Relationship Id=\"a\" Target=\"sheet.xml\"/></Relationships>"));
            Part(zip, "xl/sheet.xml", Sheet);
        }

        file.Position = 0;
        return file;
    }

    private static void Sheet(StreamWriter text)
    {
        text.Write("<worksheet><sheetData><row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>e-mail</v></c></row>");
        foreach (var i in Enumerable.Range(1, Rows))
        {
            text.Write($"<row><c><v>{i}</v></c><c t=\"str\"><v>m{i}@example.org</v></c></row>");
        }

        text.Write("</sheetData></worksheet>");
    }

    private static void Part(ZipArchive zip, string path, Action<StreamWriter> write)
    {
        using var text = new StreamWriter(zip.CreateEntry(path).Open());
        write(text);
    }

    private static FileStream Temporary() => new(
        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
}
