using MemberSync.Sources.Tables;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Tables;

public sealed class SheetReaderTests
{
    [Fact]
    public async Task Texts_are_read_whether_shared_formatted_or_inline()
    {
        const string Shared = "<si><t>id</t></si><si><r><t>Ma</t></r><r><t xml:space=\"preserve\">ria </t></r>"
            + "<rPh><t>x</t></rPh></si><si><t/></si>";
        const string Rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="inlineStr"><is><t>Rossi &amp; Co</t></is></c>
            <c r="D3" t="str"><f>A1</f><v>sum</v></c><c r="E3" t="s"><v>2</v></c><c r="F3" t="b"><v>1</v></c></row>
            """;

        Assert.Equal(["1: id", "3: Maria |Rossi & Co||sum||true"], await Members(Rows, Shared).RowsAsync());
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>33345</v></c>", "1991-04-17")]
    [InlineData("<c s=\"2\"><v>33345.5</v></c>", "1991-04-17T12:00:00")]
    [InlineData("<c s=\"3\"><v>33345</v></c>", "33345")]
    [InlineData("<c><v>4.1E+10</v></c>", "41000000000")]
    [InlineData("<c><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"d\"><v>1991-04-17</v></c>", "1991-04-17")]
    public async Task Numbers_become_what_their_style_shows(string cell, string text) =>
        Assert.Equal([$"1: {text}"], await Members($"<row>{cell}</row>").RowsAsync());

    [Fact]
    public async Task Days_are_counted_from_1904_when_the_workbook_says_so()
    {
        var file = Xlsx.Of("<row><c s=\"1\"><v>31883</v></c></row>", workbookPr: "date1904=\"1\"");

        var rows = await TableFile.Open(file, "members").RowsAsync();

        Assert.Equal(["1: 1991-04-17"], rows);
    }

    [Fact]
    public async Task First_sheet_is_read_unless_one_is_named() =>
        Assert.Equal(["1: 1"], await TableFile.Open(Xlsx.Of("<row/>"), null).RowsAsync());

    [Fact]
    public void Sheet_that_is_not_there_is_refused_with_those_that_are()
    {
        var refusal = Assert.Throws<TableException>(() => TableFile.Open(Xlsx.Of("<row/>"), "Mitglieder"));

        Assert.Contains("it has Notes, Members", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_sheet_gives_its_rows_up_to_there_and_says_so()
    {
        var table = Members("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row><row r=\"3\"><c>");

        var rows = await table.RowsAsync();

        Assert.Equal(["1: 1", "2: 2"], rows);
        Assert.Contains("damaged after row 3", table.Broken, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_cut_short_is_refused()
    {
        var whole = Xlsx.Of("<row/>").ToArray();

        var refusal = Assert.Throws<TableException>(() => TableTexts.Open(whole[..(whole.Length / 2)]));

        Assert.Contains("not whole", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_wider_than_any_export_ends_reading()
    {
        var table = Members("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>");

        Assert.Single(await table.RowsAsync());
        Assert.Contains("more than 500 columns", table.Broken, StringComparison.Ordinal);
    }

    private static ITable Members(string rows, string shared = "") => TableFile.Open(Xlsx.Of(rows, shared), "Members");
}
