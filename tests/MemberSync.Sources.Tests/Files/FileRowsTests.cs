using System.Text;
using MemberSync.Core.Members;
using MemberSync.Sources.Tables;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Files;

public sealed class FileRowsTests
{
    private static readonly Encoding Ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string> Languages =>
    [
        "Member number,First name,Last name,Sex,Date of birth,E-mail,Mobile phone,Postcode,City,Membership type,Start date,Tags\n"
            + "104,Zoë,Müller,F,1991-04-17,zoe@example.org,+41790000001,8002,Zürich,PREMIUM,2026-04-01,\"yoga, pool\"",
        "Mitglieds-Nr.;Vorname;Nachname;Geschlecht;Geburtsdatum;E-Mail;Handy;PLZ;Ort;Tarif;Vertragsbeginn;Gruppen\r\n"
            + "104;Zoë;Müller;weiblich;17.04.1991;zoe@example.org;+41790000001;8002;Zürich;PREMIUM;01.04.2026;yoga|pool\r\n",
        "Codice cliente\tNome\tCognome\tSesso\tData di nascita\tIndirizzo e-mail\tCellulare\tCAP\tComune\tAbbonamento\tData inizio\tGruppi\n"
            + "104\tZoë\tMüller\tF\t17/04/1991\tzoe@example.org\t+41790000001\t8002\tZürich\tPREMIUM\t1/4/2026\tpool;yoga\n",
        "Lidnummer;Voornaam;Achternaam;Geslacht;Geboortedatum;E-mailadres;Mobiel;Postcode;Woonplaats;Abonnement;Ingangsdatum;Groepen\n"
            + "104;Zoë;Müller;vrouw;17-04-1991;zoe@example.org;'+41790000001;8002;Zürich;PREMIUM;01-04-2026;yoga,pool\n",
    ];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Export_explains_itself_by_its_headings(string file)
    {
        var row = Assert.Single(await Exports.ReadAsync(Ansi.GetBytes(file)));

        Assert.Empty(row.Faults);
        Assert.Equal(
            """
            {"id":"104","firstName":"Zoë","lastName":"Müller","gender":"female","dateOfBirth":"1991-04-17","email":"zoe@example.org","phone":"+41790000001","photoUrl":null,"address":{"street":null,"number":null,"zip":"8002","city":"Zürich","country":null},"status":null,"tags":["pool","yoga"],"cards":[],"optIns":[],"contract":{"number":null,"type":"PREMIUM","activityGroup":null,"start":"2026-04-01","end":null,"state":"active"}}
            """,
            row.Told());
    }

    [Fact]
    public async Task Blank_cell_tells_that_there_is_none_and_a_missing_column_tells_nothing()
    {
        var row = Assert.Single(await Exports.ReadAsync("id,email,zip,contract type\n104,,,"));

        Assert.Equal([MemberField.Email, MemberField.Address, MemberField.Contract], row.Change!.Fields);
        Assert.Equal((null, null, null), (row.Change.Told.Email, row.Change.Told.Address, row.Change.Told.Contract));
    }

    [Fact]
    public async Task Workbook_reads_as_its_text_would()
    {
        var book = Xlsx.Of("<row><c><v>1</v></c></row>").ToArray();
        var sheet = Xlsx.Of("""
            <row r="1"><c t="inlineStr"><is><t>Kundennummer</t></is></c><c t="inlineStr"><is><t>Geburtstag</t></is></c></row>
            <row r="2"><c><v>104</v></c><c s="1"><v>33345</v></c></row><row r="3"><c><v>105</v></c><c><v>33345</v></c></row>
            """).ToArray();

        var rows = await Exports.ReadAsync(sheet, """{"sheet":"Members"}""");

        Assert.Equal(["104", "105"], rows.Select(row => row.Member));
        Assert.All(rows, row => Assert.Equal(new DateOnly(1991, 4, 17), row.Change!.Told.DateOfBirth));
        await Assert.ThrowsAsync<TableException>(() => Exports.ReadAsync(book));
    }

    [Theory]
    [InlineData("=\"00104\"", "00104")]
    [InlineData("'00104", "00104")]
    [InlineData("'t Hart", "'t Hart")]
    [InlineData("\u00a0104 ", "104")]
    [InlineData("\"Haus 4\nHof\"", "Haus 4 Hof")]
    public async Task Cells_lose_what_spreadsheets_put_around_them(string cell, string text)
    {
        var row = Assert.Single(await Exports.ReadAsync($"id,last name\n1,{cell}"));

        Assert.Equal(text, row.Change!.Told.LastName);
    }

    [Fact]
    public async Task Row_hashes_the_same_until_it_says_something_else()
    {
        var rows = await Exports.ReadAsync("id,email\n1,a@example.org\n1, a@example.org \n1,b@example.org");

        Assert.Equal(rows[0].Hash, rows[1].Hash);
        Assert.NotEqual(rows[0].Hash, rows[2].Hash);
    }

    [Fact]
    public async Task File_that_breaks_off_ends_with_a_faulty_row()
    {
        var rows = await Exports.ReadAsync("id,email\n1,a@example.org\n2,\"b@example.org");

        Assert.Empty(rows[0].Faults);
        Assert.Contains("never closed", Assert.Single(rows[1].Faults), StringComparison.Ordinal);
    }
}
