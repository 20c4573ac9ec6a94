using System.Text;
using MemberSync.Sources.Tables;
using Xunit;

namespace MemberSync.Sources.Tests.Tables;

public sealed class CsvReaderTests
{
    private static readonly Encoding Ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [InlineData("a,b\n1,2")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\r\n1\t2\r\n")]
    public async Task Delimiter_is_told_from_the_heading(string text) =>
        Assert.Equal(["1: a|b", "2: 1|2"], await ReadAsync(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encoding_is_told_from_the_bytes(string name)
    {
        var bytes = Bytes("name\nZoë Müller é»", name);

        Assert.Equal(["1: name", "2: Zoë Müller é»"], await ReadAsync(bytes));
    }

    [Fact]
    public async Task Quoted_fields_hold_anything_and_lines_are_counted_through_them()
    {
        var text = "a,b\r\n\"one, \"\"two\"\"\nthree\",4\r\n5,6\" tall";

        Assert.Equal(["1: a|b", "2: one, \"two\"\nthree|4", "4: 5|6\" tall"], await ReadAsync(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task Quotation_mark_that_is_never_closed_is_found()
    {
        var text = "a,b\n1,2\n\"" + new string('x', 100_000);
        var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        var records = await reader.ReadAsync(CancellationToken.None).CountAsync();

        Assert.Equal((2, 3), (records, reader.BrokenAt));
    }

    private static byte[] Bytes(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "windows-1252" => Ansi.GetBytes(text),
        _ => [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)],
    };

    private static async Task<List<string>> ReadAsync(byte[] bytes)
    {
        var records = new CsvReader(new MemoryStream(bytes)).ReadAsync(CancellationToken.None);
        return await records.Select(record => $"{record.Line}: {string.Join('|', record.Fields)}").ToListAsync();
    }
}
