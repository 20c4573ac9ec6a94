using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Tables;

public sealed class DelimiterTests
{
    [Theory]
    [InlineData("a|b\n1|2", "1: a|b")]
    [InlineData("Name, Vorname;E-Mail\nMaurer;x@example.org\nRossi;y@example.org", "1: Name, Vorname|E-Mail")]
    [InlineData("\"a;b\",c\n\"1;2;3\",4", "1: a;b|c")]
    [InlineData("id\n1,5\n2,5\n3", "1: id")]
    public async Task Delimiter_is_the_one_that_divides_heading_and_rows_alike(string text, string heading)
    {
        var rows = await text.RowsAsync();

        Assert.Equal(heading, rows[0]);
    }

    [Theory]
    [InlineData("sep=;\r\na,b;c\r\n1;2")]
    [InlineData("SEP=;\na,b;c\n1;2")]
    public async Task Line_that_names_the_delimiter_is_obeyed_and_no_row(string text)
    {
        var rows = await text.RowsAsync();

        Assert.Equal(["2: a,b|c", "3: 1|2"], rows);
    }
}
