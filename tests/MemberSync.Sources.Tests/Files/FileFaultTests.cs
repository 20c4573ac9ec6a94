using MemberSync.Sources.Tables;
using Xunit;

namespace MemberSync.Sources.Tests.Files;

public sealed class FileFaultTests
{
    [Theory]
    [InlineData("id,E-Mail,email\n1,a,b", "several columns are called 'E-Mail'")]
    [InlineData("Number,Vorname\n1,a", "id: no column is recognised as the member's id.*'Number', 'Vorname'")]
    [InlineData("\n\n", "no line with headings")]
    public async Task Headings_that_do_not_fit_are_refused_with_what_to_do(string file, string refusal)
    {
        var refused = await Assert.ThrowsAsync<TableException>(() => Exports.ReadAsync(file));

        Assert.Matches(refusal, refused.Message);
    }

    [Fact]
    public async Task Column_that_the_mapping_names_must_be_there()
    {
        var refused = await Assert.ThrowsAsync<TableException>(
            () => Exports.ReadAsync("Nr,Mail\n1,x", """{"columns":{"id":"Nr","email":"E-Post"}}"""));

        Assert.Contains("email: the mapping names the column 'E-Post'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gender", "weibl", "gender (column 'gender'): 'weibl' is not understood")]
    [InlineData("birthday", "13/17/1991", "dateOfBirth (column 'birthday'): '13/17/1991' is not a date")]
    [InlineData("email", "#N/A", "email (column 'email'): the cell holds the spreadsheet's error #N/A")]
    [InlineData("photo", "me.jpg", "photoUrl (column 'photo'): 'me.jpg' is not a web address")]
    [InlineData("country", "Utopia", "address.country (column 'country'): 'Utopia' is not understood")]
    public async Task Faulty_cell_is_told_by_its_column_and_stops_no_other_row(string heading, string cell, string fault)
    {
        var rows = await Exports.ReadAsync($"id,{heading}\n1,{cell}\n2,\n");

        Assert.StartsWith(fault, Assert.Single(rows[0].Faults), StringComparison.Ordinal);
        Assert.Null(rows[0].Change);
        Assert.Empty(rows[1].Faults);
    }

    [Fact]
    public async Task All_faults_of_a_row_are_named_at_once()
    {
        var row = Assert.Single(await Exports.ReadAsync("id,sex,birthday\n,?!,soon"));

        Assert.Equal(3, row.Faults.Length);
        Assert.Equal("id (column 'id'): is missing; every row needs the member's id", row.Faults[0]);
    }
}
