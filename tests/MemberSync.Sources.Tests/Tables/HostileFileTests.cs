using System.IO.Compression;
using System.Text;
using MemberSync.Sources.Tables;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Tables;

public sealed class HostileFileTests
{
    public static TheoryData<string> NoTables => ["", "%PDF-1.7", "<html><table>", "\u00d0\u00cf\u0011\u00e0"];

    [Theory]
    [MemberData(nameof(NoTables))]
    public void File_that_is_no_table_is_refused_with_what_to_do(string begin)
    {
        var refusal = Assert.Throws<TableException>(() => TableTexts.Open(Encoding.Latin1.GetBytes(begin)));

        Assert.Matches("save it as .xlsx or .csv|export it anew", refusal.Message);
    }

    [Fact]
    public void Workbook_that_refers_to_something_outside_is_refused()
    {
        const string Entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook>&e;</workbook>";

        Assert.Throws<TableException>(() => TableFile.Open(Xlsx.Zip(("xl/workbook.xml", Entity)), null));
    }

    [Fact]
    public void Workbook_that_unpacks_beyond_measure_is_refused_before_it_is_read()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml").Open();
            foreach (var mebibyte in Enumerable.Repeat(new byte[1 << 20], 129))
            {
                part.Write(mebibyte);
            }
        }

        file.Position = 0;

        var refusal = Assert.Throws<TableException>(() => TableFile.Open(file, null));

        Assert.Contains("more than 128 MiB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_that_declares_less_than_it_holds_is_read_no_further()
    {
        var file = Xlsx.Of("<row><c><v>1</v></c></row>" + new string(' ', 100_000) + "<row><c><v>2</v></c></row>").ToArray();
        Declare(file, "xl/worksheets/sheet2.xml", 1000);

        var table = TableTexts.Open(file, "Members");

        Assert.Equal(["1: 1"], await table.RowsAsync());
        Assert.NotNull(table.Broken);
    }

    // In the central directory the size stands 22 bytes before the name.
    private static void Declare(byte[] file, string path, int size)
    {
        var name = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(path));
        BitConverter.TryWriteBytes(file.AsSpan(name - 22), size);
    }
}
